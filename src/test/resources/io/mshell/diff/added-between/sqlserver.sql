-- add column Due to dbo.orders
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ADD [Due] DATETIME2(0) NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] DROP COLUMN [Due];
-- reverse: SET LOCK_TIMEOUT 15000;
-- add column Due time to dbo.orders
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ADD [Due time] TIME(0) NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] DROP COLUMN [Due time];
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column Due of dbo.orders
-- document column Due time of dbo.orders
