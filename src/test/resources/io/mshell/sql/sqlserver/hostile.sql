-- create schema o'dd]s unless it exists
IF SCHEMA_ID(N'o''dd]s') IS NULL EXEC(N'CREATE SCHEMA [o''dd]]s]');
GO
-- create table o'dd]s.a.b]]'; DROP TABLE x--😀 
CREATE TABLE [o'dd]]s].[a.b]]]]'; DROP TABLE x--😀 ] (
    []]] INT NOT NULL,
    [it's "x"] NVARCHAR(10) NULL,
    [ [dbo]].[t]] ] NVARCHAR(MAX) NULL,
    [😀] DATE NULL
);
-- reverse: DROP TABLE [o'dd]]s].[a.b]]]]'; DROP TABLE x--😀 ];
GO
-- add the primary key of o'dd]s.a.b]]'; DROP TABLE x--😀 
ALTER TABLE [o'dd]]s].[a.b]]]]'; DROP TABLE x--😀 ] ADD CONSTRAINT [PK_a.b]]]]'; DROP TABLE x--😀 _r42] PRIMARY KEY CLUSTERED ([]]]);
-- reverse: ALTER TABLE [o'dd]]s].[a.b]]]]'; DROP TABLE x--😀 ] DROP CONSTRAINT [PK_a.b]]]]'; DROP TABLE x--😀 _r42];
GO
-- index o'dd]s.a.b]]'; DROP TABLE x--😀  by it's "x", 😀
CREATE NONCLUSTERED INDEX [IX_a.b]]]]'; DROP TABLE x--😀 _1_r42] ON [o'dd]]s].[a.b]]]]'; DROP TABLE x--😀 ] ([it's "x"], [😀]);
-- reverse: DROP INDEX [IX_a.b]]]]'; DROP TABLE x--😀 _1_r42] ON [o'dd]]s].[a.b]]]]'; DROP TABLE x--😀 ];
GO
-- document o'dd]s.a.b]]'; DROP TABLE x--😀 
BEGIN TRY EXEC sys.sp_addextendedproperty @value = N'it''s a ''description''; DROP TABLE x--', @name = N'MS_Description', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 '; END TRY
BEGIN CATCH EXEC sys.sp_updateextendedproperty @value = N'it''s a ''description''; DROP TABLE x--', @name = N'MS_Description', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 '; END CATCH;
BEGIN TRY EXEC sys.sp_addextendedproperty @value = N'] (monday.com text column a)', @name = N'MS_Description', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N']'; END TRY
BEGIN CATCH EXEC sys.sp_updateextendedproperty @value = N'] (monday.com text column a)', @name = N'MS_Description', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N']'; END CATCH;
BEGIN TRY EXEC sys.sp_addextendedproperty @value = N'a', @name = N'mshell.column_id', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N']'; END TRY
BEGIN CATCH EXEC sys.sp_updateextendedproperty @value = N'a', @name = N'mshell.column_id', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N']'; END CATCH;
BEGIN TRY EXEC sys.sp_addextendedproperty @value = N'', @name = N'mshell.part', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N']'; END TRY
BEGIN CATCH EXEC sys.sp_updateextendedproperty @value = N'', @name = N'mshell.part', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N']'; END CATCH;
BEGIN TRY EXEC sys.sp_addextendedproperty @value = N']', @name = N'mshell.title', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N']'; END TRY
BEGIN CATCH EXEC sys.sp_updateextendedproperty @value = N']', @name = N'mshell.title', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N']'; END CATCH;
BEGIN TRY EXEC sys.sp_addextendedproperty @value = N'text', @name = N'mshell.type', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N']'; END TRY
BEGIN CATCH EXEC sys.sp_updateextendedproperty @value = N'text', @name = N'mshell.type', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N']'; END CATCH;
BEGIN TRY EXEC sys.sp_addextendedproperty @value = N'text', @name = N'mshell.source', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N']'; END TRY
BEGIN CATCH EXEC sys.sp_updateextendedproperty @value = N'text', @name = N'mshell.source', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N']'; END CATCH;
BEGIN TRY EXEC sys.sp_addextendedproperty @value = N'it''s "x" (monday.com text column b)', @name = N'MS_Description', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'it''s "x"'; END TRY
BEGIN CATCH EXEC sys.sp_updateextendedproperty @value = N'it''s "x" (monday.com text column b)', @name = N'MS_Description', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'it''s "x"'; END CATCH;
BEGIN TRY EXEC sys.sp_addextendedproperty @value = N'b', @name = N'mshell.column_id', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'it''s "x"'; END TRY
BEGIN CATCH EXEC sys.sp_updateextendedproperty @value = N'b', @name = N'mshell.column_id', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'it''s "x"'; END CATCH;
BEGIN TRY EXEC sys.sp_addextendedproperty @value = N'', @name = N'mshell.part', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'it''s "x"'; END TRY
BEGIN CATCH EXEC sys.sp_updateextendedproperty @value = N'', @name = N'mshell.part', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'it''s "x"'; END CATCH;
BEGIN TRY EXEC sys.sp_addextendedproperty @value = N'it''s "x"', @name = N'mshell.title', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'it''s "x"'; END TRY
BEGIN CATCH EXEC sys.sp_updateextendedproperty @value = N'it''s "x"', @name = N'mshell.title', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'it''s "x"'; END CATCH;
BEGIN TRY EXEC sys.sp_addextendedproperty @value = N'text', @name = N'mshell.type', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'it''s "x"'; END TRY
BEGIN CATCH EXEC sys.sp_updateextendedproperty @value = N'text', @name = N'mshell.type', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'it''s "x"'; END CATCH;
BEGIN TRY EXEC sys.sp_addextendedproperty @value = N'text', @name = N'mshell.source', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'it''s "x"'; END TRY
BEGIN CATCH EXEC sys.sp_updateextendedproperty @value = N'text', @name = N'mshell.source', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'it''s "x"'; END CATCH;
BEGIN TRY EXEC sys.sp_addextendedproperty @value = N' [dbo].[t]  (monday.com text column c''; --)', @name = N'MS_Description', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N' [dbo].[t] '; END TRY
BEGIN CATCH EXEC sys.sp_updateextendedproperty @value = N' [dbo].[t]  (monday.com text column c''; --)', @name = N'MS_Description', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N' [dbo].[t] '; END CATCH;
BEGIN TRY EXEC sys.sp_addextendedproperty @value = N'c''; --', @name = N'mshell.column_id', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N' [dbo].[t] '; END TRY
BEGIN CATCH EXEC sys.sp_updateextendedproperty @value = N'c''; --', @name = N'mshell.column_id', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N' [dbo].[t] '; END CATCH;
BEGIN TRY EXEC sys.sp_addextendedproperty @value = N'', @name = N'mshell.part', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N' [dbo].[t] '; END TRY
BEGIN CATCH EXEC sys.sp_updateextendedproperty @value = N'', @name = N'mshell.part', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N' [dbo].[t] '; END CATCH;
BEGIN TRY EXEC sys.sp_addextendedproperty @value = N' [dbo].[t] ', @name = N'mshell.title', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N' [dbo].[t] '; END TRY
BEGIN CATCH EXEC sys.sp_updateextendedproperty @value = N' [dbo].[t] ', @name = N'mshell.title', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N' [dbo].[t] '; END CATCH;
BEGIN TRY EXEC sys.sp_addextendedproperty @value = N'text', @name = N'mshell.type', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N' [dbo].[t] '; END TRY
BEGIN CATCH EXEC sys.sp_updateextendedproperty @value = N'text', @name = N'mshell.type', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N' [dbo].[t] '; END CATCH;
BEGIN TRY EXEC sys.sp_addextendedproperty @value = N'text', @name = N'mshell.source', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N' [dbo].[t] '; END TRY
BEGIN CATCH EXEC sys.sp_updateextendedproperty @value = N'text', @name = N'mshell.source', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N' [dbo].[t] '; END CATCH;
BEGIN TRY EXEC sys.sp_addextendedproperty @value = N'😀 (monday.com text column d)', @name = N'MS_Description', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'😀'; END TRY
BEGIN CATCH EXEC sys.sp_updateextendedproperty @value = N'😀 (monday.com text column d)', @name = N'MS_Description', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'😀'; END CATCH;
BEGIN TRY EXEC sys.sp_addextendedproperty @value = N'd', @name = N'mshell.column_id', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'😀'; END TRY
BEGIN CATCH EXEC sys.sp_updateextendedproperty @value = N'd', @name = N'mshell.column_id', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'😀'; END CATCH;
BEGIN TRY EXEC sys.sp_addextendedproperty @value = N'', @name = N'mshell.part', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'😀'; END TRY
BEGIN CATCH EXEC sys.sp_updateextendedproperty @value = N'', @name = N'mshell.part', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'😀'; END CATCH;
BEGIN TRY EXEC sys.sp_addextendedproperty @value = N'😀', @name = N'mshell.title', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'😀'; END TRY
BEGIN CATCH EXEC sys.sp_updateextendedproperty @value = N'😀', @name = N'mshell.title', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'😀'; END CATCH;
BEGIN TRY EXEC sys.sp_addextendedproperty @value = N'text', @name = N'mshell.type', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'😀'; END TRY
BEGIN CATCH EXEC sys.sp_updateextendedproperty @value = N'text', @name = N'mshell.type', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'😀'; END CATCH;
BEGIN TRY EXEC sys.sp_addextendedproperty @value = N'text', @name = N'mshell.source', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'😀'; END TRY
BEGIN CATCH EXEC sys.sp_updateextendedproperty @value = N'text', @name = N'mshell.source', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'😀'; END CATCH;
GO
-- drop table o'dd]s.a.b]]'; DROP TABLE x--😀 
DROP TABLE IF EXISTS [o'dd]]s].[a.b]]]]'; DROP TABLE x--😀 ];
