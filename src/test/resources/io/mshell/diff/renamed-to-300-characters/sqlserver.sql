-- rename column Code of dbo.orders to Code as the warehouse knows it and prints it as the warehouse knows it and prints it as the warehouse knows it and p (text_code)
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[Code]', @newname = N'Code as the warehouse knows it and prints it as the warehouse knows it and prints it as the warehouse knows it and p (text_code)', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[Code as the warehouse knows it and prints it as the warehouse knows it and prints it as the warehouse knows it and p (text_code)]', @newname = N'Code', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column Code as the warehouse knows it and prints it as the warehouse knows it and prints it as the warehouse knows it and p (text_code) of dbo.orders
