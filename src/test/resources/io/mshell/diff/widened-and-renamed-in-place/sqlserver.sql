-- rename column Phone of dbo.orders to Mobile
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[Phone]', @newname = N'Mobile', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[Mobile]', @newname = N'Phone', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- rename column Phone country of dbo.orders to Mobile country
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[Phone country]', @newname = N'Mobile country', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[Mobile country]', @newname = N'Phone country', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- widen column Mobile of dbo.orders to NVARCHAR(200)
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ALTER COLUMN [Mobile] NVARCHAR(200) NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] ALTER COLUMN [Mobile] NVARCHAR(50) NULL;
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column Mobile of dbo.orders
-- document column Mobile country of dbo.orders
