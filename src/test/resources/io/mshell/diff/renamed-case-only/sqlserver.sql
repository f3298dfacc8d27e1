-- rename column Code of dbo.orders to CODE
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[Code]', @newname = N'CODE', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[CODE]', @newname = N'Code', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column CODE of dbo.orders
