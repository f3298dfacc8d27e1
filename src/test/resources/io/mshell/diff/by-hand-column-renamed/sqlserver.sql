-- rename column sku of dbo.orders to Code
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[sku]', @newname = N'Code', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[Code]', @newname = N'sku', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
