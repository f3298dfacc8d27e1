-- rename column Code of dbo.orders to Code (text_code)
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[Code]', @newname = N'Code (text_code)', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[Code (text_code)]', @newname = N'Code', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- add column code to dbo.orders
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ADD [code] NVARCHAR(MAX) NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] DROP COLUMN [code];
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column code of dbo.orders
