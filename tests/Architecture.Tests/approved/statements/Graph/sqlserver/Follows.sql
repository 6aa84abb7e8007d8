SELECT e.[FromId], e.[ToId]
FROM OPENJSON(@rows) WITH (FromId bigint '$[0]', ToId bigint '$[1]') AS k
JOIN [graph].[Edges] AS e ON e.[FromId] = k.FromId AND e.[ToId] = k.ToId
WHERE e.[Follow] = 2
