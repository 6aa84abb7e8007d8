DECLARE @viewer bigint = JSON_VALUE(@rows, '$[0][0]'), @before bigint = JSON_VALUE(@rows, '$[0][1]'),
    @take int = JSON_VALUE(@rows, '$[0][2]'), @now bigint = JSON_VALUE(@rows, '$[0][3]');
SELECT TOP (@take) p.[Id], p.[SharedPostId], LEFT(p.[Text], 400)
FROM (
    SELECT w.[PostId]
    FROM OPENJSON(@rows) WITH (Words nvarchar(max) '$[5]') AS q
    CROSS APPLY OPENJSON(q.Words) WITH (
        Number int '$[0]', Words int '$[1]', Word nvarchar(70) '$[2]', Until nvarchar(70) '$[3]') AS t
    JOIN [posts].[PostWords] AS w
        ON w.[Word] >= t.Word COLLATE Latin1_General_100_BIN2 AND w.[Word] < t.Until COLLATE Latin1_General_100_BIN2
            AND w.[PostId] < @before
    GROUP BY w.[PostId]
    HAVING COUNT(DISTINCT t.Number) = MAX(t.Words)) AS i
JOIN [posts].[Posts] AS p ON p.[Id] = i.[PostId]
WHERE p."DeletedAt" IS NULL AND (p."ExpiresAt" IS NULL OR p."ExpiresAt" > @now) AND (p."AuthorId" = @viewer OR (p."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM [profiles]."Profiles" a
    LEFT JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = a."UserId"
    LEFT JOIN [graph]."Edges" y ON y."FromId" = a."UserId" AND y."ToId" = @viewer
    WHERE a."UserId" = p."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((p."Audience" = 0 AND (a."IsPrivate" = 0 OR x."Follow" = 2))
        OR (p."Audience" = 1 AND x."Follow" = 2)
        OR (p."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (p."Audience" = 3 AND EXISTS (SELECT 1 FROM [posts]."CircleMembers" m
            WHERE m."CircleId" = p."CircleId" AND m."UserId" = @viewer)))))) AND (p."SharedPostId" IS NULL
    OR (p."IsQuote" = 0 AND EXISTS (
        SELECT 1 FROM [posts]."Posts" o WHERE o."Id" = p."SharedPostId" AND o."DeletedAt" IS NULL AND (o."ExpiresAt" IS NULL OR o."ExpiresAt" > @now) AND (o."AuthorId" = @viewer OR (o."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM [profiles]."Profiles" a
    LEFT JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = a."UserId"
    LEFT JOIN [graph]."Edges" y ON y."FromId" = a."UserId" AND y."ToId" = @viewer
    WHERE a."UserId" = o."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((o."Audience" = 0 AND (a."IsPrivate" = 0 OR x."Follow" = 2))
        OR (o."Audience" = 1 AND x."Follow" = 2)
        OR (o."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (o."Audience" = 3 AND EXISTS (SELECT 1 FROM [posts]."CircleMembers" m
            WHERE m."CircleId" = o."CircleId" AND m."UserId" = @viewer))))))))
    OR ((p."IsQuote" = 1 OR p."AuthorId" = @viewer) AND NOT EXISTS (
        SELECT 1 FROM [posts]."Posts" o JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = o."AuthorId"
        WHERE o."Id" = p."SharedPostId" AND x."MuteId" IS NOT NULL)))
ORDER BY p.[Id] DESC
