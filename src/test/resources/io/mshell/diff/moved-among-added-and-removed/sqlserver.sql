-- add column D to dbo.orders
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ADD [D] NVARCHAR(MAX) NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] DROP COLUMN [D];
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column D of dbo.orders
