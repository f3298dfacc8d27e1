-- add column group to dbo.orders
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ADD [group] NVARCHAR(255) NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] DROP COLUMN [group];
-- reverse: SET LOCK_TIMEOUT 15000;
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
-- index dbo.orders by group
SET LOCK_TIMEOUT 2000;
CREATE NONCLUSTERED INDEX [IX_orders_group_r1] ON [dbo].[orders] ([group]);
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: DROP INDEX [IX_orders_group_r1] ON [dbo].[orders];
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column group of dbo.orders
-- document column Owner of dbo.orders
-- document column Owner ids of dbo.orders
