-- rename column Status of dbo.orders to State
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[Status]', @newname = N'State', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[State]', @newname = N'Status', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column State of dbo.orders
