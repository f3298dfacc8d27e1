-- index dbo.orders by group
SET LOCK_TIMEOUT 2000;
CREATE NONCLUSTERED INDEX [IX_orders_group_r1] ON [dbo].[orders] ([group]);
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: DROP INDEX [IX_orders_group_r1] ON [dbo].[orders];
-- reverse: SET LOCK_TIMEOUT 15000;
