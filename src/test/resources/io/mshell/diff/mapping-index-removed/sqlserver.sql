-- drop index IX_orders_2_r0 of dbo.orders
SET LOCK_TIMEOUT 2000;
DROP INDEX [IX_orders_2_r0] ON [dbo].[orders];
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: CREATE NONCLUSTERED INDEX [IX_orders_2_r0] ON [dbo].[orders] ([updated_at]);
-- reverse: SET LOCK_TIMEOUT 15000;
