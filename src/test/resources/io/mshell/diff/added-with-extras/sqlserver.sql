-- add column Owner to dbo.orders
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ADD [Owner] NVARCHAR(MAX) NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] DROP COLUMN [Owner];
-- reverse: SET LOCK_TIMEOUT 15000;
-- add column Owner ids to dbo.orders
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ADD [Owner ids] NVARCHAR(MAX) NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] DROP COLUMN [Owner ids];
-- reverse: SET LOCK_TIMEOUT 15000;
-- add column Owner kinds to dbo.orders
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ADD [Owner kinds] NVARCHAR(MAX) NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] DROP COLUMN [Owner kinds];
-- reverse: SET LOCK_TIMEOUT 15000;
-- add column Project to dbo.orders
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ADD [Project] NVARCHAR(50) NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] DROP COLUMN [Project];
-- reverse: SET LOCK_TIMEOUT 15000;
-- add column Project from to dbo.orders
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ADD [Project from] DATE NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] DROP COLUMN [Project from];
-- reverse: SET LOCK_TIMEOUT 15000;
-- add column Project to to dbo.orders
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ADD [Project to] DATE NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] DROP COLUMN [Project to];
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column Owner of dbo.orders
-- document column Owner ids of dbo.orders
-- document column Owner kinds of dbo.orders
-- document column Project of dbo.orders
-- document column Project from of dbo.orders
-- document column Project to of dbo.orders
