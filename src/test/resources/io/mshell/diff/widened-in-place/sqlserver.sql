-- widen column Phone of dbo.orders to NVARCHAR(200)
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ALTER COLUMN [Phone] NVARCHAR(200) NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] ALTER COLUMN [Phone] NVARCHAR(50) NULL;
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column Phone of dbo.orders
