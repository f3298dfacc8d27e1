-- rename column C of dbo.orders to D
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[C]', @newname = N'D', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[D]', @newname = N'C', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- rename column B of dbo.orders to C
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[B]', @newname = N'C', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[C]', @newname = N'B', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- rename column A of dbo.orders to B
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[A]', @newname = N'B', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[B]', @newname = N'A', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column B of dbo.orders
-- document column C of dbo.orders
-- document column D of dbo.orders
