-- add column Owner ids to dbo.orders
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ADD [Owner ids] NVARCHAR(MAX) NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] DROP COLUMN [Owner ids];
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column Owner ids of dbo.orders
