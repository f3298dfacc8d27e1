-- index dbo.orders by Due
SET LOCK_TIMEOUT 2000;
CREATE NONCLUSTERED INDEX [IX_orders_Due_r1] ON [dbo].[orders] ([Due]);
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: DROP INDEX [IX_orders_Due_r1] ON [dbo].[orders];
-- reverse: SET LOCK_TIMEOUT 15000;
