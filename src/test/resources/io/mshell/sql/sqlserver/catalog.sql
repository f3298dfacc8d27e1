SELECT t.object_id FROM sys.tables t JOIN sys.schemas s ON s.schema_id = t.schema_id WHERE (s.name = ? AND t.name = ?) OR t.object_id = OBJECT_ID(?, N'U')
GO
SELECT t.object_id, CAST(ep.value AS nvarchar(3750)) AS mark
FROM sys.tables t JOIN sys.schemas s ON s.schema_id = t.schema_id
LEFT JOIN sys.extended_properties ep
  ON ep.class = 1 AND ep.major_id = t.object_id AND ep.minor_id = 0 AND ep.name = N'mshell.run'
WHERE (s.name = ? AND t.name = ?) OR t.object_id = OBJECT_ID(?, N'U')
GO
SELECT s.name, t.name FROM sys.tables t JOIN sys.schemas s ON s.schema_id = t.schema_id
WHERE t.is_ms_shipped = 0 ORDER BY s.name, t.name;
GO
SELECT TABLE_SCHEMA, TABLE_NAME FROM INFORMATION_SCHEMA.TABLES
WHERE TABLE_TYPE = 'BASE TABLE' ORDER BY TABLE_SCHEMA, TABLE_NAME;
GO
SELECT c.column_id, c.name, ISNULL(bt.name, ty.name) AS type_name, c.max_length, c.precision, c.scale, c.is_nullable
FROM sys.columns c JOIN sys.types ty ON ty.user_type_id = c.user_type_id
LEFT JOIN sys.types bt ON bt.user_type_id = ty.system_type_id AND ty.is_user_defined = 1
WHERE c.object_id = 1 ORDER BY c.column_id;
GO
SELECT i.index_id, i.name, i.is_unique, i.is_primary_key, i.filter_definition, x.column_id
FROM sys.indexes i
JOIN sys.index_columns x ON x.object_id = i.object_id AND x.index_id = i.index_id
WHERE i.object_id = 1 AND i.is_hypothetical = 0 AND x.is_included_column = 0 AND x.key_ordinal > 0
ORDER BY i.index_id, x.key_ordinal;
GO
SELECT ep.minor_id, ep.name, CAST(ep.value AS nvarchar(3750)) AS val
FROM sys.extended_properties ep
WHERE ep.class = 1 AND ep.major_id = 1 AND (ep.name = N'MS_Description' OR ep.name LIKE N'mshell.%');
GO
SELECT p.state_desc AS state, p.permission_name AS permission, g.name AS grantee, c.name AS col
FROM sys.database_permissions p
JOIN sys.database_principals g ON g.principal_id = p.grantee_principal_id
LEFT JOIN sys.columns c ON c.object_id = p.major_id AND c.column_id = p.minor_id AND p.minor_id > 0
WHERE p.class = 1 AND p.major_id = 1
ORDER BY CASE p.state WHEN 'D' THEN 0 ELSE 1 END, p.minor_id, p.permission_name, g.name;
GO
SELECT p.name FROM sys.tables t
JOIN sys.database_principals p ON p.principal_id = t.principal_id WHERE t.object_id = 1;
GO
SELECT ep.name AS prop, c.name AS col, CAST(ep.value AS nvarchar(3750)) AS val,
  CASE WHEN ep.minor_id = 0 OR n.name IS NOT NULL THEN 1 ELSE 0 END AS fits
FROM sys.extended_properties ep
LEFT JOIN sys.columns c ON c.object_id = ep.major_id AND c.column_id = ep.minor_id AND ep.minor_id > 0
LEFT JOIN sys.columns n ON n.object_id = 2 AND n.name = c.name
WHERE ep.class = 1 AND ep.major_id = 1 AND ep.name <> N'MS_Description' AND ep.name NOT LIKE N'mshell.%';
