-- rename column Old of o'dd]s.a.b]]'; DROP TABLE x--😀  to it's ] "x"; DROP TABLE x--😀
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[o''dd]]s].[a.b]]]]''; DROP TABLE x--😀 ].[Old]', @newname = N'it''s ] "x"; DROP TABLE x--😀', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[o''dd]]s].[a.b]]]]''; DROP TABLE x--😀 ].[it''s ]] "x"; DROP TABLE x--😀]', @newname = N'Old', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
GO
-- rename column it's ] "x"; DROP TABLE x--😀 of o'dd]s.a.b]]'; DROP TABLE x--😀  to IT'S ] "X"; DROP TABLE X--😀
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[o''dd]]s].[a.b]]]]''; DROP TABLE x--😀 ].[it''s ]] "x"; DROP TABLE x--😀]', @newname = N'IT''S ] "X"; DROP TABLE X--😀', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[o''dd]]s].[a.b]]]]''; DROP TABLE x--😀 ].[IT''S ]] "X"; DROP TABLE X--😀]', @newname = N'it''s ] "x"; DROP TABLE x--😀', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
GO
-- add column it's ] "x"; DROP TABLE x--😀 to o'dd]s.a.b]]'; DROP TABLE x--😀 
SET LOCK_TIMEOUT 2000;
ALTER TABLE [o'dd]]s].[a.b]]]]'; DROP TABLE x--😀 ] ADD [it's ]] "x"; DROP TABLE x--😀] NVARCHAR(400) NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
ALTER TABLE [o'dd]]s].[a.b]]]]'; DROP TABLE x--😀 ] DROP COLUMN [it's ]] "x"; DROP TABLE x--😀];
SET LOCK_TIMEOUT 15000;
GO
-- widen column it's ] "x"; DROP TABLE x--😀 of o'dd]s.a.b]]'; DROP TABLE x--😀  to NVARCHAR(400)
SET LOCK_TIMEOUT 2000;
ALTER TABLE [o'dd]]s].[a.b]]]]'; DROP TABLE x--😀 ] ALTER COLUMN [it's ]] "x"; DROP TABLE x--😀] NVARCHAR(400) NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
ALTER TABLE [o'dd]]s].[a.b]]]]'; DROP TABLE x--😀 ] ALTER COLUMN [it's ]] "x"; DROP TABLE x--😀] NVARCHAR(255) NULL;
SET LOCK_TIMEOUT 15000;
GO
-- widen column it's ] "x"; DROP TABLE x--😀 of o'dd]s.a.b]]'; DROP TABLE x--😀  to NVARCHAR(400)
SET LOCK_TIMEOUT 2000;
ALTER TABLE [o'dd]]s].[a.b]]]]'; DROP TABLE x--😀 ] ALTER COLUMN [it's ]] "x"; DROP TABLE x--😀] NVARCHAR(400) NOT NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
ALTER TABLE [o'dd]]s].[a.b]]]]'; DROP TABLE x--😀 ] ALTER COLUMN [it's ]] "x"; DROP TABLE x--😀] NVARCHAR(255) NOT NULL;
SET LOCK_TIMEOUT 15000;
GO
-- index o'dd]s.a.b]]'; DROP TABLE x--😀  by it's ] "x"; DROP TABLE x--😀, Due
SET LOCK_TIMEOUT 2000;
CREATE UNIQUE NONCLUSTERED INDEX [UX_a.b]]]]'; DROP TABLE x--😀 _it's ]] "x"; DROP TABLE x--😀+Due_r42] ON [o'dd]]s].[a.b]]]]'; DROP TABLE x--😀 ] ([it's ]] "x"; DROP TABLE x--😀], [Due]);
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
DROP INDEX [UX_a.b]]]]'; DROP TABLE x--😀 _it's ]] "x"; DROP TABLE x--😀+Due_r42] ON [o'dd]]s].[a.b]]]]'; DROP TABLE x--😀 ];
SET LOCK_TIMEOUT 15000;
GO
-- index o'dd]s.a.b]]'; DROP TABLE x--😀  by Due
SET LOCK_TIMEOUT 2000;
CREATE NONCLUSTERED INDEX [IX_a.b]]]]'; DROP TABLE x--😀 _Due_r42] ON [o'dd]]s].[a.b]]]]'; DROP TABLE x--😀 ] ([Due]);
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
DROP INDEX [IX_a.b]]]]'; DROP TABLE x--😀 _Due_r42] ON [o'dd]]s].[a.b]]]]'; DROP TABLE x--😀 ];
SET LOCK_TIMEOUT 15000;
GO
-- drop index UX_orders_1_r41 of o'dd]s.a.b]]'; DROP TABLE x--😀 
SET LOCK_TIMEOUT 2000;
DROP INDEX [UX_orders_1_r41] ON [o'dd]]s].[a.b]]]]'; DROP TABLE x--😀 ];
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
CREATE UNIQUE NONCLUSTERED INDEX [UX_orders_1_r41] ON [o'dd]]s].[a.b]]]]'; DROP TABLE x--😀 ] ([it's ]] "x"; DROP TABLE x--😀], [Due]);
SET LOCK_TIMEOUT 15000;
GO
-- document column it's ] "x"; DROP TABLE x--😀 of o'dd]s.a.b]]'; DROP TABLE x--😀 
SET LOCK_TIMEOUT 2000;
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N'o''dd]s', N'TABLE', N'a.b]]''; DROP TABLE x--😀 ', N'COLUMN', N'it''s ] "x"; DROP TABLE x--😀')) EXEC sys.sp_updateextendedproperty @value = N'it''s ] "x"; DROP TABLE x--😀 (monday.com text column status)', @name = N'MS_Description', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'it''s ] "x"; DROP TABLE x--😀';
ELSE EXEC sys.sp_addextendedproperty @value = N'it''s ] "x"; DROP TABLE x--😀 (monday.com text column status)', @name = N'MS_Description', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'it''s ] "x"; DROP TABLE x--😀';
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'mshell.column_id', N'SCHEMA', N'o''dd]s', N'TABLE', N'a.b]]''; DROP TABLE x--😀 ', N'COLUMN', N'it''s ] "x"; DROP TABLE x--😀')) EXEC sys.sp_updateextendedproperty @value = N'status', @name = N'mshell.column_id', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'it''s ] "x"; DROP TABLE x--😀';
ELSE EXEC sys.sp_addextendedproperty @value = N'status', @name = N'mshell.column_id', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'it''s ] "x"; DROP TABLE x--😀';
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'mshell.part', N'SCHEMA', N'o''dd]s', N'TABLE', N'a.b]]''; DROP TABLE x--😀 ', N'COLUMN', N'it''s ] "x"; DROP TABLE x--😀')) EXEC sys.sp_updateextendedproperty @value = N'', @name = N'mshell.part', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'it''s ] "x"; DROP TABLE x--😀';
ELSE EXEC sys.sp_addextendedproperty @value = N'', @name = N'mshell.part', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'it''s ] "x"; DROP TABLE x--😀';
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'mshell.title', N'SCHEMA', N'o''dd]s', N'TABLE', N'a.b]]''; DROP TABLE x--😀 ', N'COLUMN', N'it''s ] "x"; DROP TABLE x--😀')) EXEC sys.sp_updateextendedproperty @value = N'it''s ] "x"; DROP TABLE x--😀', @name = N'mshell.title', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'it''s ] "x"; DROP TABLE x--😀';
ELSE EXEC sys.sp_addextendedproperty @value = N'it''s ] "x"; DROP TABLE x--😀', @name = N'mshell.title', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'it''s ] "x"; DROP TABLE x--😀';
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'mshell.type', N'SCHEMA', N'o''dd]s', N'TABLE', N'a.b]]''; DROP TABLE x--😀 ', N'COLUMN', N'it''s ] "x"; DROP TABLE x--😀')) EXEC sys.sp_updateextendedproperty @value = N'text', @name = N'mshell.type', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'it''s ] "x"; DROP TABLE x--😀';
ELSE EXEC sys.sp_addextendedproperty @value = N'text', @name = N'mshell.type', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'it''s ] "x"; DROP TABLE x--😀';
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'mshell.source', N'SCHEMA', N'o''dd]s', N'TABLE', N'a.b]]''; DROP TABLE x--😀 ', N'COLUMN', N'it''s ] "x"; DROP TABLE x--😀')) EXEC sys.sp_updateextendedproperty @value = N'text', @name = N'mshell.source', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'it''s ] "x"; DROP TABLE x--😀';
ELSE EXEC sys.sp_addextendedproperty @value = N'text', @name = N'mshell.source', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'it''s ] "x"; DROP TABLE x--😀';
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'mshell.sql', N'SCHEMA', N'o''dd]s', N'TABLE', N'a.b]]''; DROP TABLE x--😀 ', N'COLUMN', N'it''s ] "x"; DROP TABLE x--😀')) EXEC sys.sp_updateextendedproperty @value = N'NVARCHAR(400) NULL', @name = N'mshell.sql', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'it''s ] "x"; DROP TABLE x--😀';
ELSE EXEC sys.sp_addextendedproperty @value = N'NVARCHAR(400) NULL', @name = N'mshell.sql', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ', @level2type = N'COLUMN', @level2name = N'it''s ] "x"; DROP TABLE x--😀';
SET LOCK_TIMEOUT 15000;
GO
-- document o'dd]s.a.b]]'; DROP TABLE x--😀 
SET LOCK_TIMEOUT 2000;
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N'o''dd]s', N'TABLE', N'a.b]]''; DROP TABLE x--😀 ', NULL, NULL)) EXEC sys.sp_updateextendedproperty @value = N'Board it''s ] "x"; DROP TABLE x--😀', @name = N'MS_Description', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ';
ELSE EXEC sys.sp_addextendedproperty @value = N'Board it''s ] "x"; DROP TABLE x--😀', @name = N'MS_Description', @level0type = N'SCHEMA', @level0name = N'o''dd]s', @level1type = N'TABLE', @level1name = N'a.b]]''; DROP TABLE x--😀 ';
SET LOCK_TIMEOUT 15000;
