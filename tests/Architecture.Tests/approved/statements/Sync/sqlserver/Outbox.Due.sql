SELECT o.[Id], o.[Node], o.[Type], o.[Payload], o.[At], o.[OnlyDeferred]
FROM OPENJSON(@rows) WITH (Node int '$[0]', Now bigint '$[1]', Most int '$[2]') AS k
CROSS APPLY (
    SELECT TOP (k.Most) d.[Id], d.[Node], d.[Type], d.[Payload], d.[At], d.[OnlyDeferred]
    FROM [sync].[Outbox] AS d
    WHERE d.[Node] = k.Node AND d.[ParkedAt] IS NULL AND (d.[DueAt] IS NULL OR d.[DueAt] <= k.Now)
    ORDER BY d.[Id]
) AS o
ORDER BY o.[Id]
