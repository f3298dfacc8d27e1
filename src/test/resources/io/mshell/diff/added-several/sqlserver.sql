-- add column Amount to dbo.orders
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ADD [Amount] DECIMAL(38,10) NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] DROP COLUMN [Amount];
-- reverse: SET LOCK_TIMEOUT 15000;
-- add column Status to dbo.orders
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ADD [Status] NVARCHAR(100) NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] DROP COLUMN [Status];
-- reverse: SET LOCK_TIMEOUT 15000;
-- add column Paid to dbo.orders
SET LOCK_TIMEOUT 2000;
ALTER TABLE [dbo].[orders] ADD [Paid] BIT NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
-- reverse: ALTER TABLE [dbo].[orders] DROP COLUMN [Paid];
-- reverse: SET LOCK_TIMEOUT 15000;
-- document column Amount of dbo.orders
-- document column Status of dbo.orders
-- document column Paid of dbo.orders
