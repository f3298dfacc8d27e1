-- add column State to dbo.orders
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ADD [State] NVARCHAR(20) NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] DROP COLUMN [State];
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column State of dbo.orders
