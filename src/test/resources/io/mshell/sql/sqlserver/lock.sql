SET NOCOUNT ON;
DECLARE @code int;
EXEC @code = sys.sp_getapplock @Resource = N'mshell:refresh:48af1e7cc68c203f9447cf2b9e59cfa1a0b3eb3821adf5c2f19a7aa510d71a87', @LockMode = N'Exclusive', @LockOwner = N'Session', @LockTimeout = 0;
SELECT @code AS code;
GO
SELECT DISTINCT TOP (5) CONCAT(N'session ', s.session_id, N' (', s.login_name, N' on ',
  ISNULL(s.host_name, N'?'), N', ', ISNULL(s.program_name, N'?'), N')') AS who
FROM sys.dm_tran_locks l JOIN sys.dm_exec_sessions s ON s.session_id = l.request_session_id
WHERE l.request_status = N'GRANT' AND l.resource_database_id = DB_ID() AND s.session_id <> @@SPID
  AND l.resource_type = N'APPLICATION' AND CHARINDEX(N'mshell:refresh:48af1e7cc68c203f9', l.resource_description) > 0;
GO
SELECT DISTINCT TOP (5) CONCAT(N'session ', s.session_id, N' (', s.login_name, N' on ',
  ISNULL(s.host_name, N'?'), N', ', ISNULL(s.program_name, N'?'), N')') AS who
FROM sys.dm_tran_locks l JOIN sys.dm_exec_sessions s ON s.session_id = l.request_session_id
WHERE l.request_status = N'GRANT' AND l.resource_database_id = DB_ID() AND s.session_id <> @@SPID
  AND l.resource_type = N'OBJECT' AND l.resource_associated_entity_id = 4711;
GO
SET LOCK_TIMEOUT 2000;
DROP TABLE IF EXISTS [sales].[drop_orders];
GO
INSERT INTO [sales].[orders] VALUES (CAST(? AS BIGINT), CAST(? AS NVARCHAR(255)), CAST(? AS BIT), CAST(? AS INT), CAST(? AS DECIMAL(38,10)), CAST(? AS FLOAT), CAST(? AS NVARCHAR(MAX)), CAST(? AS DATE), CAST(? AS TIME(0)), CAST(? AS DATETIME2(3)));
GO
SELECT TOP (20) MIN(CAST([Item ID] AS NVARCHAR(4000))) FROM [sales].[orders] WHERE [Item ID] IS NOT NULL GROUP BY [Item ID] HAVING COUNT_BIG(*) > 1 ORDER BY [Item ID];
