-- rename column Due time of dbo.orders to Deadline time
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[Due time]', @newname = N'Deadline time', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[Deadline time]', @newname = N'Due time', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column Deadline of dbo.orders
-- document column Deadline time of dbo.orders
