-- add column Amount ids to dbo.orders
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ADD [Amount ids] NVARCHAR(MAX) NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] DROP COLUMN [Amount ids];
-- reverse: SET LOCK_TIMEOUT 15000;
-- add column Amount kinds to dbo.orders
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ADD [Amount kinds] NVARCHAR(MAX) NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] DROP COLUMN [Amount kinds];
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column Amount of dbo.orders
-- document column Amount ids of dbo.orders
-- document column Amount kinds of dbo.orders
