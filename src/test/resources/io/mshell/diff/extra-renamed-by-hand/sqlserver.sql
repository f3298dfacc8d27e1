-- rename column owner_ids of dbo.orders to Owner ids
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[owner_ids]', @newname = N'Owner ids', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[Owner ids]', @newname = N'owner_ids', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
