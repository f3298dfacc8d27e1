SET NOCOUNT ON;
DECLARE @names TABLE (i int NOT NULL, n nvarchar(4000) NOT NULL);
INSERT INTO @names (i, n) VALUES
  (0, N'Größe'),
  (1, N'GROSSE'),
  (2, N'it''s'),
  (3, N'😀');
SELECT i, MIN(i) OVER (PARTITION BY n COLLATE CATALOG_DEFAULT) AS same FROM @names ORDER BY i;
