-- rename column Owner ids of dbo.orders to Owner ids (person)
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[Owner ids]', @newname = N'Owner ids (person)', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[Owner ids (person)]', @newname = N'Owner ids', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- rename column Code of dbo.orders to Owner ids
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[Code]', @newname = N'Owner ids', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[Owner ids]', @newname = N'Code', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column Owner ids of dbo.orders
