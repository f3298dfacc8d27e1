SELECT COUNT_BIG(*), COUNT_BIG(x.hit), CAST(MAX(CASE WHEN x.hit = 1 THEN x.measure END) AS BIGINT)
FROM (SELECT CASE WHEN LEN([Name] + N'.') - 1 > 10 THEN 1 END AS hit, CAST(LEN([Name] + N'.') - 1 AS BIGINT) AS measure
FROM [sales].[orders]) AS x;
GO
SELECT TOP (5) x.k
FROM (SELECT [Item ID] AS k, CASE WHEN LEN([Name] + N'.') - 1 > 10 THEN 1 END AS hit
FROM [sales].[orders]) AS x
WHERE x.hit = 1 ORDER BY x.k;
