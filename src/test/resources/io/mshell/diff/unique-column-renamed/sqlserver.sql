-- drop index IX_orders_2_r0 of dbo.orders
SET LOCK_TIMEOUT 2000;
DROP INDEX [IX_orders_2_r0] ON [dbo].[orders];
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: CREATE UNIQUE NONCLUSTERED INDEX [IX_orders_2_r0] ON [dbo].[orders] ([Phone]) WHERE [Phone] IS NOT NULL;
-- reverse: SET LOCK_TIMEOUT 15000;
-- rename column Phone of dbo.orders to Telephone
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[Phone]', @newname = N'Telephone', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[Telephone]', @newname = N'Phone', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- rename column Phone country of dbo.orders to Telephone country
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[Phone country]', @newname = N'Telephone country', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[Telephone country]', @newname = N'Phone country', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- index dbo.orders by Telephone
SET LOCK_TIMEOUT 2000;
CREATE UNIQUE NONCLUSTERED INDEX [UX_orders_Telephone_r1] ON [dbo].[orders] ([Telephone]) WHERE [Telephone] IS NOT NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: DROP INDEX [UX_orders_Telephone_r1] ON [dbo].[orders];
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column Telephone of dbo.orders
-- document column Telephone country of dbo.orders
