SET NOCOUNT ON;
DECLARE @o int = OBJECT_ID(N'[sales].[orders]', N'U');
SELECT N'foreign key ' + f.name + N' of ' + OBJECT_SCHEMA_NAME(f.parent_object_id) + N'.'
  + OBJECT_NAME(f.parent_object_id) + N' points at it'
FROM sys.foreign_keys f WHERE f.referenced_object_id = @o AND f.parent_object_id <> @o;
GO
SET NOCOUNT ON;
DECLARE @o int = OBJECT_ID(N'[sales].[orders]', N'U');
SELECT N'its foreign key ' + f.name + N' to ' + OBJECT_NAME(f.referenced_object_id) + N' would stay behind'
FROM sys.foreign_keys f WHERE f.parent_object_id = @o;
GO
SET NOCOUNT ON;
DECLARE @o int = OBJECT_ID(N'[sales].[orders]', N'U');
SELECT N'trigger ' + tr.name + N' would stay behind' FROM sys.triggers tr WHERE tr.parent_id = @o;
