SET NOCOUNT ON;
SET XACT_ABORT ON;
SET LOCK_TIMEOUT 2000;
DECLARE @code int;
BEGIN TRY
  BEGIN TRANSACTION;
  EXEC @code = sys.sp_getapplock @Resource = N'mshell:swap:x', @LockMode = N'Exclusive', @LockOwner = N'Transaction', @LockTimeout = 0;
  IF @code < 0
    THROW 60001, N'mshell: another swap of this table runs', 1;
  IF ISNULL(OBJECT_ID(N'[sales].[orders]', N'U'), 0) <> 11
    OR ISNULL(OBJECT_ID(N'[sales].[stg_orders]', N'U'), 0) <> 22
    OR ISNULL(OBJECT_ID(N'[sales].[old_orders]', N'U'), 0) <> 0
    OR ISNULL(OBJECT_ID(N'[sales].[drop_orders]', N'U'), 0) <> 0
    THROW 60002, N'mshell: the tables changed since the swap was planned', 1;
  EXEC @code = sys.sp_rename @objname = N'[sales].[orders]', @newname = N'old_orders', @objtype = N'OBJECT';
  IF @code <> 0
    THROW 60003, N'mshell: a table could not be renamed', 1;
  EXEC @code = sys.sp_rename @objname = N'[sales].[stg_orders]', @newname = N'orders', @objtype = N'OBJECT';
  IF @code <> 0
    THROW 60003, N'mshell: a table could not be renamed', 1;
  IF ISNULL(OBJECT_ID(N'[sales].[orders]', N'U'), 0) <> 22
    OR ISNULL(OBJECT_ID(N'[sales].[stg_orders]', N'U'), 0) <> 0
    OR ISNULL(OBJECT_ID(N'[sales].[old_orders]', N'U'), 0) <> 11
    OR ISNULL(OBJECT_ID(N'[sales].[drop_orders]', N'U'), 0) <> 0
    THROW 60004, N'mshell: the renames did not lead where they should', 1;
  COMMIT TRANSACTION;
END TRY
BEGIN CATCH
  IF XACT_STATE() <> 0 ROLLBACK TRANSACTION;
  THROW;
END CATCH;
