-- add column Code to dbo.orders
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ADD [Code] NVARCHAR(100) NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] DROP COLUMN [Code];
-- reverse: SET LOCK_TIMEOUT 15000;
-- index dbo.orders by Code
SET LOCK_TIMEOUT 2000;
CREATE NONCLUSTERED INDEX [IX_orders_Code_r1] ON [dbo].[orders] ([Code]);
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: DROP INDEX [IX_orders_Code_r1] ON [dbo].[orders];
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column Code of dbo.orders
