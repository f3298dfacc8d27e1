-- rename column Owner of dbo.orders to Responsible
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[Owner]', @newname = N'Responsible', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[Responsible]', @newname = N'Owner', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- rename column Owner ids of dbo.orders to Responsible ids
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[Owner ids]', @newname = N'Responsible ids', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[Responsible ids]', @newname = N'Owner ids', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- rename column Owner kinds of dbo.orders to Responsible kinds
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[Owner kinds]', @newname = N'Responsible kinds', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[Responsible kinds]', @newname = N'Owner kinds', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- rename column Due of dbo.orders to Deadline
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[Due]', @newname = N'Deadline', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[Deadline]', @newname = N'Due', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- rename column Due time of dbo.orders to Deadline time
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[Due time]', @newname = N'Deadline time', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[Deadline time]', @newname = N'Due time', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column Responsible of dbo.orders
-- document column Responsible ids of dbo.orders
-- document column Responsible kinds of dbo.orders
-- document column Deadline of dbo.orders
-- document column Deadline time of dbo.orders
