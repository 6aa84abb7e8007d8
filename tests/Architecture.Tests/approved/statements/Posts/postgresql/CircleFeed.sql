WITH
people(Id) AS MATERIALIZED (
    SELECT m."UserId" FROM "CircleMembers" m
    JOIN "Circles" c ON c."Id" = m."CircleId"
    WHERE m."CircleId" = $4 AND c."OwnerId" = $0
        AND m."UserId" NOT IN (
    SELECT x."ToId" FROM "Edges" x WHERE x."FromId" = $0 AND x."MuteId" IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM "Profiles" a
    WHERE a."UserId" = m."UserId" AND a."Availability" <> 0)),
heads(Id, Newest) AS MATERIALIZED (
    SELECT s.Id, (SELECT  p."Id" FROM "Posts" p
WHERE p."AuthorId" = s.Id AND p."Audience" <= 1 AND p."DeletedAt" IS NULL AND (p."ExpiresAt" IS NULL OR p."ExpiresAt" > $3) AND (p."AuthorId" = $0 OR (p."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $0
    WHERE a."UserId" = p."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((p."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (p."Audience" = 1 AND x."Follow" = 2)
        OR (p."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (p."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = p."CircleId" AND m."UserId" = $0)))))) AND p."Id" < $1 ORDER BY p."Id" DESC LIMIT 1) FROM people s),
line(Id) AS MATERIALIZED (
    SELECT CASE WHEN COUNT(*) = $2 THEN MIN(Newest) ELSE 0 END FROM (
        SELECT  Newest FROM (SELECT Newest FROM heads) h
        WHERE Newest IS NOT NULL ORDER BY Newest DESC LIMIT $2) l),
near(Id, Newest) AS MATERIALIZED (
    SELECT s.Id, (SELECT MAX(p."Id") FROM "Posts" p
        WHERE p."AuthorId" = s.Id AND p."Audience" = 2 AND p."DeletedAt" IS NULL AND p."Id" < $1)
    FROM people s),
friends(Id, Newest) AS MATERIALIZED (
    SELECT s.Id, (SELECT  p."Id" FROM "Posts" p
WHERE p."AuthorId" = s.Id AND p."Audience" = 2 AND p."DeletedAt" IS NULL AND (p."ExpiresAt" IS NULL OR p."ExpiresAt" > $3) AND p."Id" < $1 ORDER BY p."Id" DESC LIMIT 1) FROM near s
    WHERE s.Newest > (SELECT Id FROM line)
        AND EXISTS (SELECT 1 FROM "Edges" e WHERE e."FromId" = s.Id AND e."ToId" = $0 AND e."Follow" = 2) AND EXISTS (SELECT 1 FROM "Edges" e WHERE e."FromId" = $0 AND e."ToId" = s.Id AND e."Follow" = 2)),
bottom(Id) AS MATERIALIZED (
    SELECT CASE WHEN COUNT(*) = $2 THEN MIN(Newest) ELSE 0 END FROM (
        SELECT  Newest FROM (SELECT Newest FROM heads WHERE Newest >= (SELECT Id FROM line)
UNION ALL SELECT Newest FROM friends) h
        WHERE Newest IS NOT NULL ORDER BY Newest DESC LIMIT $2) l),
page(Id) AS (
SELECT 0 AS Id WHERE 1 = 0
UNION ALL SELECT j.Id FROM (SELECT h.Id, b.Id AS Bottom FROM bottom b JOIN heads h ON h.Newest >= b.Id) s CROSS JOIN LATERAL (SELECT  p."Id" AS Id FROM "Posts" p
WHERE p."AuthorId" = s.Id AND p."Audience" <= 1 AND p."DeletedAt" IS NULL AND (p."ExpiresAt" IS NULL OR p."ExpiresAt" > $3) AND (p."AuthorId" = $0 OR (p."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $0
    WHERE a."UserId" = p."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((p."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (p."Audience" = 1 AND x."Follow" = 2)
        OR (p."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (p."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = p."CircleId" AND m."UserId" = $0)))))) AND p."Id" >= s.Bottom AND p."Id" < $1 ORDER BY p."Id" DESC LIMIT $2) j
UNION ALL SELECT j.Id FROM (SELECT h.Id, b.Id AS Bottom FROM bottom b JOIN friends h ON h.Newest >= b.Id) s CROSS JOIN LATERAL (SELECT  p."Id" AS Id FROM "Posts" p
WHERE p."AuthorId" = s.Id AND p."Audience" = 2 AND p."DeletedAt" IS NULL AND (p."ExpiresAt" IS NULL OR p."ExpiresAt" > $3) AND p."Id" >= s.Bottom AND p."Id" < $1 ORDER BY p."Id" DESC LIMIT $2) j
UNION ALL SELECT j.Id FROM (SELECT m."CircleId" AS Id, b.Id AS Bottom FROM "CircleMembers" m
    JOIN "Circles" c ON c."Id" = m."CircleId"
    JOIN people who ON who.Id = c."OwnerId" CROSS JOIN bottom b WHERE m."UserId" = $0) s CROSS JOIN LATERAL (SELECT  p."Id" AS Id FROM "Posts" p
WHERE p."CircleId" = s.Id AND p."DeletedAt" IS NULL AND (p."ExpiresAt" IS NULL OR p."ExpiresAt" > $3) AND (p."AuthorId" = $0 OR (p."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $0
    WHERE a."UserId" = p."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((p."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (p."Audience" = 1 AND x."Follow" = 2)
        OR (p."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (p."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = p."CircleId" AND m."UserId" = $0)))))) AND p."Id" >= s.Bottom AND p."Id" < $1 ORDER BY p."Id" DESC LIMIT $2) j
)
SELECT p."Id", p."SharedPostId", p."Comments" + p."Likes" + p."Loves" + p."Hahas" + p."Wows" + p."Sads" + p."Angries", p."CreatedAt",
    (p."SharedPostId" IS NULL
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
        WHERE o."Id" = p."SharedPostId" AND x."MuteId" IS NOT NULL))) AND NOT (NOT p."IsQuote" AND EXISTS (
    SELECT 1 FROM "Posts" q WHERE q."Id" = p."SharedPostId" AND q."DeletedAt" IS NULL AND (q."ExpiresAt" IS NULL OR q."ExpiresAt" > $3) AND (q."AuthorId" = $0 OR (q."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $0
    WHERE a."UserId" = q."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((q."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (q."Audience" = 1 AND x."Follow" = 2)
        OR (q."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (q."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = q."CircleId" AND m."UserId" = $0)))))) AND (
        (EXISTS (SELECT 1 FROM "CircleMembers" m
    WHERE m."CircleId" = $4 AND m."UserId" = q."AuthorId") AND (q."SharedPostId" IS NULL
    OR (NOT q."IsQuote" AND EXISTS (
        SELECT 1 FROM "Posts" o WHERE o."Id" = q."SharedPostId" AND o."DeletedAt" IS NULL AND (o."ExpiresAt" IS NULL OR o."ExpiresAt" > $3) AND (o."AuthorId" = $0 OR (o."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $0
    WHERE a."UserId" = o."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((o."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (o."Audience" = 1 AND x."Follow" = 2)
        OR (o."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (o."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = o."CircleId" AND m."UserId" = $0))))))))
    OR ((q."IsQuote" OR q."AuthorId" = $0) AND NOT EXISTS (
        SELECT 1 FROM "Posts" o JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = o."AuthorId"
        WHERE o."Id" = q."SharedPostId" AND x."MuteId" IS NOT NULL))))
        OR (q."Shares" <= 100 AND EXISTS (SELECT 1 FROM "Posts" s WHERE s."SharedPostId" = q."Id" AND NOT s."IsQuote" AND s."Id" < p."Id" AND s."DeletedAt" IS NULL AND (s."ExpiresAt" IS NULL OR s."ExpiresAt" > $3) AND (s."AuthorId" = $0 OR (s."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $0
    WHERE a."UserId" = s."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((s."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (s."Audience" = 1 AND x."Follow" = 2)
        OR (s."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (s."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = s."CircleId" AND m."UserId" = $0)))))) AND EXISTS (SELECT 1 FROM "CircleMembers" m
    WHERE m."CircleId" = $4 AND m."UserId" = s."AuthorId")))
        OR (q."Shares" > 100 AND EXISTS (
            SELECT 1 FROM (SELECT w."UserId" AS Id FROM "CircleMembers" w WHERE w."CircleId" = $4) u JOIN "Posts" s ON s."AuthorId" = u.Id
            WHERE s."SharedPostId" = q."Id" AND NOT s."IsQuote" AND s."Id" < p."Id" AND s."DeletedAt" IS NULL AND (s."ExpiresAt" IS NULL OR s."ExpiresAt" > $3) AND (s."AuthorId" = $0 OR (s."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $0
    WHERE a."UserId" = s."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((s."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (s."Audience" = 1 AND x."Follow" = 2)
        OR (s."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (s."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = s."CircleId" AND m."UserId" = $0)))))) AND EXISTS (SELECT 1 FROM "CircleMembers" m
    WHERE m."CircleId" = $4 AND m."UserId" = s."AuthorId")))
        OR (q."Shares" > 100 AND EXISTS (
            SELECT 1 FROM "Posts" s WHERE s."AuthorId" = $0 AND s."SharedPostId" = q."Id" AND NOT s."IsQuote" AND s."Id" < p."Id" AND s."DeletedAt" IS NULL AND (s."ExpiresAt" IS NULL OR s."ExpiresAt" > $3) AND (s."AuthorId" = $0 OR (s."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $0
    WHERE a."UserId" = s."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((s."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (s."Audience" = 1 AND x."Follow" = 2)
        OR (s."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (s."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = s."CircleId" AND m."UserId" = $0)))))) AND EXISTS (SELECT 1 FROM "CircleMembers" m
    WHERE m."CircleId" = $4 AND m."UserId" = s."AuthorId"))))))
FROM (
    SELECT DISTINCT  Id FROM page ORDER BY Id DESC LIMIT $2) x
JOIN "Posts" p ON p."Id" = x.Id ORDER BY p."Id" DESC
