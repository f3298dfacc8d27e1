-- rename column Mobile country of dbo.orders to Notes country
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[Mobile country]', @newname = N'Notes country', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[Notes country]', @newname = N'Mobile country', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- widen column Mobile of dbo.orders to NVARCHAR(200)
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ALTER COLUMN [Mobile] NVARCHAR(200) NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] ALTER COLUMN [Mobile] NVARCHAR(50) NULL;
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column Mobile of dbo.orders
-- document column Notes country of dbo.orders
