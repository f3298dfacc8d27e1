-- rename column Code of dbo.orders to it's "the" [code]
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[dbo].[orders].[Code]', @newname = N'it''s "the" [code]', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: EXEC sys.sp_rename @objname = N'[dbo].[orders].[it''s "the" [code]]]', @newname = N'Code', @objtype = N'COLUMN';
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column it's "the" [code] of dbo.orders
