UPDATE t SET [Likes] = t.[Likes] + r.Likes, [Loves] = t.[Loves] + r.Loves, [Hahas] = t.[Hahas] + r.Hahas,
    [Wows] = t.[Wows] + r.Wows, [Sads] = t.[Sads] + r.Sads, [Angries] = t.[Angries] + r.Angries
OUTPUT inserted.[Likes], inserted.[Loves], inserted.[Hahas], inserted.[Wows], inserted.[Sads], inserted.[Angries]
FROM [posts].[Posts] AS t
JOIN OPENJSON(@rows) WITH (
    Id bigint '$[0]', Likes int '$[1]', Loves int '$[2]', Hahas int '$[3]',
    Wows int '$[4]', Sads int '$[5]', Angries int '$[6]') AS r
    ON t.[Id] = r.Id
WHERE t.[DeletedAt] IS NULL
