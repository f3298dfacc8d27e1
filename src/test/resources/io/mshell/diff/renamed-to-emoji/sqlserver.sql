-- rename column Mood of dbo.orders to 😀
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[Mood]', @newname = N'😀', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[😀]', @newname = N'Mood', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- rename column Party of dbo.orders to 🎉 (text_2)
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[Party]', @newname = N'🎉 (text_2)', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[🎉 (text_2)]', @newname = N'Party', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column 😀 of dbo.orders
-- document column 🎉 (text_2) of dbo.orders
