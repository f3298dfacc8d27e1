-- rename column Old of sales.orders to Status
SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[sales].[orders].[Old]', @newname = N'Status', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
EXEC sys.sp_rename @objname = N'[sales].[orders].[Status]', @newname = N'Old', @objtype = N'COLUMN';
SET LOCK_TIMEOUT 15000;
GO
-- rename column Status of sales.orders to STATUS
SET LOCK_TIMEOUT 2000;
SET XACT_ABORT ON;
BEGIN TRANSACTION;
EXEC sys.sp_rename @objname = N'[sales].[orders].[Status]', @newname = N'mshell_between', @objtype = N'COLUMN';
EXEC sys.sp_rename @objname = N'[sales].[orders].[mshell_between]', @newname = N'STATUS', @objtype = N'COLUMN';
COMMIT TRANSACTION;
SET XACT_ABORT OFF;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
SET XACT_ABORT ON;
BEGIN TRANSACTION;
EXEC sys.sp_rename @objname = N'[sales].[orders].[STATUS]', @newname = N'mshell_between', @objtype = N'COLUMN';
EXEC sys.sp_rename @objname = N'[sales].[orders].[mshell_between]', @newname = N'Status', @objtype = N'COLUMN';
COMMIT TRANSACTION;
SET XACT_ABORT OFF;
SET LOCK_TIMEOUT 15000;
GO
-- add column Status to sales.orders
SET LOCK_TIMEOUT 2000;
ALTER TABLE [sales].[orders] ADD [Status] NVARCHAR(400) NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
ALTER TABLE [sales].[orders] DROP COLUMN [Status];
SET LOCK_TIMEOUT 15000;
GO
-- widen column Status of sales.orders to NVARCHAR(400)
SET LOCK_TIMEOUT 2000;
ALTER TABLE [sales].[orders] ALTER COLUMN [Status] NVARCHAR(400);
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
ALTER TABLE [sales].[orders] ALTER COLUMN [Status] NVARCHAR(255);
SET LOCK_TIMEOUT 15000;
GO
-- widen column Status of sales.orders to NVARCHAR(400)
SET LOCK_TIMEOUT 2000;
ALTER TABLE [sales].[orders] ALTER COLUMN [Status] NVARCHAR(400);
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
ALTER TABLE [sales].[orders] ALTER COLUMN [Status] NVARCHAR(255);
SET LOCK_TIMEOUT 15000;
GO
-- index sales.orders by Status, Due
SET LOCK_TIMEOUT 2000;
CREATE UNIQUE NONCLUSTERED INDEX [UX_orders_Status+Due_r42] ON [sales].[orders] ([Status], [Due]);
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
DROP INDEX [UX_orders_Status+Due_r42] ON [sales].[orders];
SET LOCK_TIMEOUT 15000;
GO
-- index sales.orders by Due
SET LOCK_TIMEOUT 2000;
CREATE NONCLUSTERED INDEX [IX_orders_Due_r42] ON [sales].[orders] ([Due]);
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
DROP INDEX [IX_orders_Due_r42] ON [sales].[orders];
SET LOCK_TIMEOUT 15000;
GO
-- document column Status of sales.orders
SET LOCK_TIMEOUT 2000;
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N'sales', N'TABLE', N'orders', N'COLUMN', N'Status')) EXEC sys.sp_updateextendedproperty @value = N'Status (monday.com text column status)', @name = N'MS_Description', @level0type = N'SCHEMA', @level0name = N'sales', @level1type = N'TABLE', @level1name = N'orders', @level2type = N'COLUMN', @level2name = N'Status';
ELSE EXEC sys.sp_addextendedproperty @value = N'Status (monday.com text column status)', @name = N'MS_Description', @level0type = N'SCHEMA', @level0name = N'sales', @level1type = N'TABLE', @level1name = N'orders', @level2type = N'COLUMN', @level2name = N'Status';
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'mshell.column_id', N'SCHEMA', N'sales', N'TABLE', N'orders', N'COLUMN', N'Status')) EXEC sys.sp_updateextendedproperty @value = N'status', @name = N'mshell.column_id', @level0type = N'SCHEMA', @level0name = N'sales', @level1type = N'TABLE', @level1name = N'orders', @level2type = N'COLUMN', @level2name = N'Status';
ELSE EXEC sys.sp_addextendedproperty @value = N'status', @name = N'mshell.column_id', @level0type = N'SCHEMA', @level0name = N'sales', @level1type = N'TABLE', @level1name = N'orders', @level2type = N'COLUMN', @level2name = N'Status';
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'mshell.part', N'SCHEMA', N'sales', N'TABLE', N'orders', N'COLUMN', N'Status')) EXEC sys.sp_updateextendedproperty @value = N'', @name = N'mshell.part', @level0type = N'SCHEMA', @level0name = N'sales', @level1type = N'TABLE', @level1name = N'orders', @level2type = N'COLUMN', @level2name = N'Status';
ELSE EXEC sys.sp_addextendedproperty @value = N'', @name = N'mshell.part', @level0type = N'SCHEMA', @level0name = N'sales', @level1type = N'TABLE', @level1name = N'orders', @level2type = N'COLUMN', @level2name = N'Status';
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'mshell.title', N'SCHEMA', N'sales', N'TABLE', N'orders', N'COLUMN', N'Status')) EXEC sys.sp_updateextendedproperty @value = N'Status', @name = N'mshell.title', @level0type = N'SCHEMA', @level0name = N'sales', @level1type = N'TABLE', @level1name = N'orders', @level2type = N'COLUMN', @level2name = N'Status';
ELSE EXEC sys.sp_addextendedproperty @value = N'Status', @name = N'mshell.title', @level0type = N'SCHEMA', @level0name = N'sales', @level1type = N'TABLE', @level1name = N'orders', @level2type = N'COLUMN', @level2name = N'Status';
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'mshell.type', N'SCHEMA', N'sales', N'TABLE', N'orders', N'COLUMN', N'Status')) EXEC sys.sp_updateextendedproperty @value = N'text', @name = N'mshell.type', @level0type = N'SCHEMA', @level0name = N'sales', @level1type = N'TABLE', @level1name = N'orders', @level2type = N'COLUMN', @level2name = N'Status';
ELSE EXEC sys.sp_addextendedproperty @value = N'text', @name = N'mshell.type', @level0type = N'SCHEMA', @level0name = N'sales', @level1type = N'TABLE', @level1name = N'orders', @level2type = N'COLUMN', @level2name = N'Status';
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'mshell.source', N'SCHEMA', N'sales', N'TABLE', N'orders', N'COLUMN', N'Status')) EXEC sys.sp_updateextendedproperty @value = N'text', @name = N'mshell.source', @level0type = N'SCHEMA', @level0name = N'sales', @level1type = N'TABLE', @level1name = N'orders', @level2type = N'COLUMN', @level2name = N'Status';
ELSE EXEC sys.sp_addextendedproperty @value = N'text', @name = N'mshell.source', @level0type = N'SCHEMA', @level0name = N'sales', @level1type = N'TABLE', @level1name = N'orders', @level2type = N'COLUMN', @level2name = N'Status';
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'mshell.sql', N'SCHEMA', N'sales', N'TABLE', N'orders', N'COLUMN', N'Status')) EXEC sys.sp_updateextendedproperty @value = N'NVARCHAR(400) NULL', @name = N'mshell.sql', @level0type = N'SCHEMA', @level0name = N'sales', @level1type = N'TABLE', @level1name = N'orders', @level2type = N'COLUMN', @level2name = N'Status';
ELSE EXEC sys.sp_addextendedproperty @value = N'NVARCHAR(400) NULL', @name = N'mshell.sql', @level0type = N'SCHEMA', @level0name = N'sales', @level1type = N'TABLE', @level1name = N'orders', @level2type = N'COLUMN', @level2name = N'Status';
SET LOCK_TIMEOUT 15000;
GO
-- document sales.orders
SET LOCK_TIMEOUT 2000;
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N'sales', N'TABLE', N'orders', NULL, NULL)) EXEC sys.sp_updateextendedproperty @value = N'Board Status', @name = N'MS_Description', @level0type = N'SCHEMA', @level0name = N'sales', @level1type = N'TABLE', @level1name = N'orders';
ELSE EXEC sys.sp_addextendedproperty @value = N'Board Status', @name = N'MS_Description', @level0type = N'SCHEMA', @level0name = N'sales', @level1type = N'TABLE', @level1name = N'orders';
SET LOCK_TIMEOUT 15000;
