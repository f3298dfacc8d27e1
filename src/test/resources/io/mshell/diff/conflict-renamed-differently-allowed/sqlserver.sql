-- rename column article of dbo.orders to SKU
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[article]', @newname = N'SKU', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[SKU]', @newname = N'article', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column SKU of dbo.orders
