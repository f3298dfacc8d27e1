-- add column Status id to dbo.orders
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ADD [Status id] INT NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] DROP COLUMN [Status id];
-- reverse: SET LOCK_TIMEOUT 15000;
-- add column Status done to dbo.orders
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ADD [Status done] BIT NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] DROP COLUMN [Status done];
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column Status id of dbo.orders
-- document column Status done of dbo.orders
