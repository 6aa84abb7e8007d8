SELECT e.[FromId], e.[ToId], CAST(CASE WHEN e.[BlockId] IS NULL THEN 0 ELSE 1 END AS bit)
FROM OPENJSON(@rows) WITH (FromId bigint '$[0]', ToId bigint '$[1]') AS k
JOIN [graph].[Edges] AS e ON e.[FromId] = k.FromId AND e.[ToId] = k.ToId
WHERE e.[BlockId] IS NOT NULL OR e.[MuteId] IS NOT NULL
