-- rename column group of dbo.orders to group (@group)
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[group]', @newname = N'group (@group)', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[group (@group)]', @newname = N'group', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- add column group to dbo.orders
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ADD [group] NVARCHAR(MAX) NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] DROP COLUMN [group];
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column group of dbo.orders
