-- index dbo.orders by Phone
SET LOCK_TIMEOUT 2000;
CREATE UNIQUE NONCLUSTERED INDEX [UX_orders_Phone_r1] ON [dbo].[orders] ([Phone]) WHERE [Phone] IS NOT NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: DROP INDEX [UX_orders_Phone_r1] ON [dbo].[orders];
-- reverse: SET LOCK_TIMEOUT 15000;
