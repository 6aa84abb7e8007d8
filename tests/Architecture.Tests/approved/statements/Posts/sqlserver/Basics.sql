SELECT p.[Id], p.[AuthorId], CASE WHEN p.[IsQuote] = 0 THEN p.[SharedPostId] END, s.[AuthorId],
    p.[Comments], p.[Shares], p.[Views], p.[Likes], p.[Loves], p.[Hahas], p.[Wows], p.[Sads], p.[Angries]
FROM OPENJSON(@rows) WITH (Id bigint '$[0]') AS k
JOIN [posts].[Posts] AS p ON p.[Id] = k.Id
LEFT JOIN [posts].[Posts] AS s ON s.[Id] = p.[SharedPostId] AND p.[IsQuote] = 0
WHERE p.[DeletedAt] IS NULL
