-- add column Code prefix to dbo.orders
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ADD [Code prefix] NVARCHAR(5) NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] DROP COLUMN [Code prefix];
-- reverse: SET LOCK_TIMEOUT 15000;
-- add column Code number to dbo.orders
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ADD [Code number] INT NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] DROP COLUMN [Code number];
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column Code prefix of dbo.orders
-- document column Code number of dbo.orders
