SELECT p."Id", p."SharedPostId", substr(p."Text", 1, 400)
FROM (
    SELECT w."PostId"
    FROM json_array_elements(CAST($5 AS json)) AS t(word)
    JOIN "PostWords" AS w ON w."Word" >= t.word ->> 2 AND w."Word" < t.word ->> 4
        AND w."PostId" < $1
    GROUP BY w."PostId"
    HAVING COUNT(DISTINCT t.word ->> 0) = MAX(CAST(t.word ->> 1 AS int))) AS i
JOIN "Posts" AS p ON p."Id" = i."PostId"
WHERE p."DeletedAt" IS NULL AND (p."ExpiresAt" IS NULL OR p."ExpiresAt" > $3) AND (p."AuthorId" = $0 OR (p."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $0
    WHERE a."UserId" = p."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((p."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (p."Audience" = 1 AND x."Follow" = 2)
        OR (p."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (p."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = p."CircleId" AND m."UserId" = $0)))))) AND (p."SharedPostId" IS NULL
    OR (NOT p."IsQuote" AND EXISTS (
        SELECT 1 FROM "Posts" o WHERE o."Id" = p."SharedPostId" AND o."DeletedAt" IS NULL AND (o."ExpiresAt" IS NULL OR o."ExpiresAt" > $3) AND (o."AuthorId" = $0 OR (o."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $0
    WHERE a."UserId" = o."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((o."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (o."Audience" = 1 AND x."Follow" = 2)
        OR (o."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (o."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = o."CircleId" AND m."UserId" = $0))))))))
    OR ((p."IsQuote" OR p."AuthorId" = $0) AND NOT EXISTS (
        SELECT 1 FROM "Posts" o JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = o."AuthorId"
        WHERE o."Id" = p."SharedPostId" AND x."MuteId" IS NOT NULL)))
ORDER BY p."Id" DESC LIMIT $2
