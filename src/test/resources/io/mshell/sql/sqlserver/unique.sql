-- add the primary key of dbo.t
ALTER TABLE [dbo].[t] ADD CONSTRAINT [PK_t_r42] PRIMARY KEY CLUSTERED ([id]);
-- reverse: ALTER TABLE [dbo].[t] DROP CONSTRAINT [PK_t_r42];
GO
-- index dbo.t by a]b
CREATE UNIQUE NONCLUSTERED INDEX [UX_t_1_r42] ON [dbo].[t] ([a]]b]) WHERE [a]]b] IS NOT NULL;
-- reverse: DROP INDEX [UX_t_1_r42] ON [dbo].[t];
GO
-- index dbo.t by need
CREATE UNIQUE NONCLUSTERED INDEX [UX_t_2_r42] ON [dbo].[t] ([need]);
-- reverse: DROP INDEX [UX_t_2_r42] ON [dbo].[t];
GO
-- index dbo.t by a]b, other
CREATE UNIQUE NONCLUSTERED INDEX [UX_t_3_r42] ON [dbo].[t] ([a]]b], [other]);
-- reverse: DROP INDEX [UX_t_3_r42] ON [dbo].[t];
GO
-- index dbo.t by a]b
SET LOCK_TIMEOUT 2000;
CREATE UNIQUE NONCLUSTERED INDEX [UX_t_a]]b_r43] ON [dbo].[t] ([a]]b]) WHERE [a]]b] IS NOT NULL;
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
DROP INDEX [UX_t_a]]b_r43] ON [dbo].[t];
SET LOCK_TIMEOUT 15000;
GO
-- drop index UX_t_1_r1 of dbo.t
SET LOCK_TIMEOUT 2000;
DROP INDEX [UX_t_1_r1] ON [dbo].[t];
SET LOCK_TIMEOUT 15000;
-- reverse: SET LOCK_TIMEOUT 2000;
CREATE UNIQUE NONCLUSTERED INDEX [UX_t_1_r1] ON [dbo].[t] ([need]) WHERE [need] IS NOT NULL;
SET LOCK_TIMEOUT 15000;
