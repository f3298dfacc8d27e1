-- rename column Owner of dbo.orders to mshell passing 1
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[Owner]', @newname = N'mshell passing 1', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[mshell passing 1]', @newname = N'Owner', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- rename column Backup of dbo.orders to Owner
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[Backup]', @newname = N'Owner', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[Owner]', @newname = N'Backup', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- rename column mshell passing 1 of dbo.orders to Backup
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[mshell passing 1]', @newname = N'Backup', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[Backup]', @newname = N'mshell passing 1', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- rename column Owner ids of dbo.orders to mshell passing 4
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[Owner ids]', @newname = N'mshell passing 4', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[mshell passing 4]', @newname = N'Owner ids', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- rename column Backup ids of dbo.orders to Owner ids
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[Backup ids]', @newname = N'Owner ids', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[Owner ids]', @newname = N'Backup ids', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- rename column mshell passing 4 of dbo.orders to Backup ids
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[mshell passing 4]', @newname = N'Backup ids', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[Backup ids]', @newname = N'mshell passing 4', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- rename column Owner kinds of dbo.orders to mshell passing 7
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[Owner kinds]', @newname = N'mshell passing 7', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[mshell passing 7]', @newname = N'Owner kinds', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- rename column Backup kinds of dbo.orders to Owner kinds
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[Backup kinds]', @newname = N'Owner kinds', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[Owner kinds]', @newname = N'Backup kinds', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- rename column mshell passing 7 of dbo.orders to Backup kinds
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[mshell passing 7]', @newname = N'Backup kinds', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[Backup kinds]', @newname = N'mshell passing 7', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column Backup of dbo.orders
-- document column Backup ids of dbo.orders
-- document column Backup kinds of dbo.orders
-- document column Owner of dbo.orders
-- document column Owner ids of dbo.orders
-- document column Owner kinds of dbo.orders
