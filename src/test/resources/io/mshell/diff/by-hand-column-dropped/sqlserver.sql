-- add column Code to dbo.orders
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ADD [Code] NVARCHAR(MAX) NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] DROP COLUMN [Code];
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column Code of dbo.orders
