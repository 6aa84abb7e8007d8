WITH
people(Id) AS (SELECT e."ToId" FROM "Edges" e WHERE e."FromId" = $0 AND e."Follow" = 2 AND e."ToId" NOT IN (
    SELECT x."ToId" FROM "Edges" x WHERE x."FromId" = $0 AND x."MuteId" IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM "Profiles" a
    WHERE a."UserId" = e."ToId" AND a."Availability" <> 0)
AND e."ToId" NOT IN (SELECT d."AboutId" FROM "Dials" d WHERE d."UserId" = $0)),
heads(Id, Newest) AS MATERIALIZED (
    SELECT s.Id, (SELECT  p."Id" FROM "Posts" p
WHERE p."AuthorId" = s.Id AND p."Audience" <= 1 AND p."DeletedAt" IS NULL AND (p."ExpiresAt" IS NULL OR p."ExpiresAt" > $3) AND p."Id" < $1 ORDER BY p."Id" DESC LIMIT 1) FROM people s),
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
WHERE p."AuthorId" = s.Id AND p."Audience" <= 1 AND p."DeletedAt" IS NULL AND (p."ExpiresAt" IS NULL OR p."ExpiresAt" > $3) AND p."Id" >= s.Bottom AND p."Id" < $1 ORDER BY p."Id" DESC LIMIT $2) j
UNION ALL SELECT j.Id FROM (SELECT h.Id, b.Id AS Bottom FROM bottom b JOIN friends h ON h.Newest >= b.Id) s CROSS JOIN LATERAL (SELECT  p."Id" AS Id FROM "Posts" p
WHERE p."AuthorId" = s.Id AND p."Audience" = 2 AND p."DeletedAt" IS NULL AND (p."ExpiresAt" IS NULL OR p."ExpiresAt" > $3) AND p."Id" >= s.Bottom AND p."Id" < $1 ORDER BY p."Id" DESC LIMIT $2) j
UNION ALL SELECT j.Id FROM (SELECT m."CircleId" AS Id, b.Id AS Bottom FROM "CircleMembers" m
    JOIN "Circles" c ON c."Id" = m."CircleId"
    JOIN people who ON who.Id = c."OwnerId" CROSS JOIN bottom b WHERE m."UserId" = $0) s CROSS JOIN LATERAL (SELECT  p."Id" AS Id FROM "Posts" p
WHERE p."CircleId" = s.Id AND p."DeletedAt" IS NULL AND (p."ExpiresAt" IS NULL OR p."ExpiresAt" > $3) AND p."Id" >= s.Bottom AND p."Id" < $1 ORDER BY p."Id" DESC LIMIT $2) j
UNION ALL SELECT j.Id FROM (SELECT $0 AS Id, b.Id AS Bottom FROM bottom b) s CROSS JOIN LATERAL (SELECT  p."Id" AS Id FROM "Posts" p
WHERE p."AuthorId" = s.Id AND p."DeletedAt" IS NULL AND (p."ExpiresAt" IS NULL OR p."ExpiresAt" > $3) AND p."Id" >= s.Bottom AND p."Id" < $1 ORDER BY p."Id" DESC LIMIT $2) j
UNION ALL SELECT j.Id FROM (SELECT d."AboutId" AS Id, d."Best" AS Best, b.Id AS Bottom
    FROM "Dials" d CROSS JOIN bottom b
    WHERE d."UserId" = $0 AND d."Mode" = 1 AND EXISTS (SELECT 1 FROM "Edges" e WHERE e."FromId" = $0 AND e."ToId" = d."AboutId" AND e."Follow" = 2)) s CROSS JOIN LATERAL (SELECT  p."Id" AS Id FROM "Posts" p
WHERE p."AuthorId" = s.Id AND p."DeletedAt" IS NULL AND (p."ExpiresAt" IS NULL OR p."ExpiresAt" > $3) AND (p."AuthorId" = $0 OR (p."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $0
    WHERE a."UserId" = p."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((p."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (p."Audience" = 1 AND x."Follow" = 2)
        OR (p."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (p."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = p."CircleId" AND m."UserId" = $0)))))) AND (SELECT COUNT(*) FROM "Posts" b WHERE b."AuthorId" = p."AuthorId"
    AND b."Id" >= p."Id" / 362387865600000 * 362387865600000 AND b."Id" < (p."Id" / 362387865600000 + 1) * 362387865600000
    AND (b."Comments" + b."Likes" + b."Loves" + b."Hahas" + b."Wows" + b."Sads" + b."Angries" > p."Comments" + p."Likes" + p."Loves" + p."Hahas" + p."Wows" + p."Sads" + p."Angries" OR (b."Comments" + b."Likes" + b."Loves" + b."Hahas" + b."Wows" + b."Sads" + b."Angries" = p."Comments" + p."Likes" + p."Loves" + p."Hahas" + p."Wows" + p."Sads" + p."Angries" AND b."Id" > p."Id"))
    AND b."DeletedAt" IS NULL AND (b."ExpiresAt" IS NULL OR b."ExpiresAt" > $3) AND (b."AuthorId" = $0 OR (b."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $0
    WHERE a."UserId" = b."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((b."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (b."Audience" = 1 AND x."Follow" = 2)
        OR (b."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (b."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = b."CircleId" AND m."UserId" = $0)))))) AND (b."SharedPostId" IS NULL
    OR (NOT b."IsQuote" AND EXISTS (
        SELECT 1 FROM "Posts" o WHERE o."Id" = b."SharedPostId" AND o."DeletedAt" IS NULL AND (o."ExpiresAt" IS NULL OR o."ExpiresAt" > $3) AND (o."AuthorId" = $0 OR (o."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $0
    WHERE a."UserId" = o."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((o."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (o."Audience" = 1 AND x."Follow" = 2)
        OR (o."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (o."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = o."CircleId" AND m."UserId" = $0))))))))
    OR ((b."IsQuote" OR b."AuthorId" = $0) AND NOT EXISTS (
        SELECT 1 FROM "Posts" o JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = o."AuthorId"
        WHERE o."Id" = b."SharedPostId" AND x."MuteId" IS NOT NULL)))) < s.Best AND p."Id" >= s.Bottom AND p."Id" < $1 ORDER BY p."Id" DESC LIMIT $2) j
UNION ALL SELECT j.Id FROM (SELECT f."Tag", b.Id AS Bottom FROM "TagFollows" f CROSS JOIN bottom b
    WHERE f."UserId" = $0) s CROSS JOIN LATERAL (SELECT  t."PostId" AS Id FROM "PostTags" t JOIN "Posts" p ON p."Id" = t."PostId"
WHERE t."Tag" = s."Tag" AND p."Id" = t."PostId" AND p."DeletedAt" IS NULL AND (p."ExpiresAt" IS NULL OR p."ExpiresAt" > $3) AND (p."AuthorId" = $0 OR (p."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $0
    WHERE a."UserId" = p."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((p."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (p."Audience" = 1 AND x."Follow" = 2)
        OR (p."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (p."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = p."CircleId" AND m."UserId" = $0)))))) AND t."PostId" >= s.Bottom AND t."PostId" < $1 ORDER BY t."PostId" DESC LIMIT $2) j
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
        ((q."AuthorId" = $0
    OR (EXISTS (SELECT 1 FROM "Edges" e WHERE e."FromId" = $0 AND e."ToId" = q."AuthorId" AND e."Follow" = 2) AND NOT EXISTS (
        SELECT 1 FROM "Dials" d WHERE d."UserId" = $0 AND d."AboutId" = q."AuthorId"
            AND (d."Mode" <> 1 OR (SELECT COUNT(*) FROM "Posts" b WHERE b."AuthorId" = q."AuthorId"
    AND b."Id" >= q."Id" / 362387865600000 * 362387865600000 AND b."Id" < (q."Id" / 362387865600000 + 1) * 362387865600000
    AND (b."Comments" + b."Likes" + b."Loves" + b."Hahas" + b."Wows" + b."Sads" + b."Angries" > q."Comments" + q."Likes" + q."Loves" + q."Hahas" + q."Wows" + q."Sads" + q."Angries" OR (b."Comments" + b."Likes" + b."Loves" + b."Hahas" + b."Wows" + b."Sads" + b."Angries" = q."Comments" + q."Likes" + q."Loves" + q."Hahas" + q."Wows" + q."Sads" + q."Angries" AND b."Id" > q."Id"))
    AND b."DeletedAt" IS NULL AND (b."ExpiresAt" IS NULL OR b."ExpiresAt" > $3) AND (b."AuthorId" = $0 OR (b."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $0
    WHERE a."UserId" = b."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((b."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (b."Audience" = 1 AND x."Follow" = 2)
        OR (b."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (b."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = b."CircleId" AND m."UserId" = $0)))))) AND (b."SharedPostId" IS NULL
    OR (NOT b."IsQuote" AND EXISTS (
        SELECT 1 FROM "Posts" o WHERE o."Id" = b."SharedPostId" AND o."DeletedAt" IS NULL AND (o."ExpiresAt" IS NULL OR o."ExpiresAt" > $3) AND (o."AuthorId" = $0 OR (o."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $0
    WHERE a."UserId" = o."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((o."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (o."Audience" = 1 AND x."Follow" = 2)
        OR (o."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (o."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = o."CircleId" AND m."UserId" = $0))))))))
    OR ((b."IsQuote" OR b."AuthorId" = $0) AND NOT EXISTS (
        SELECT 1 FROM "Posts" o JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = o."AuthorId"
        WHERE o."Id" = b."SharedPostId" AND x."MuteId" IS NOT NULL)))) >= d."Best")))
    OR EXISTS (SELECT 1 FROM "PostTags" t
        JOIN "TagFollows" f ON f."UserId" = $0 AND f."Tag" = t."Tag"
        WHERE t."PostId" = q."Id")) AND (q."SharedPostId" IS NULL
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
            WHERE m."CircleId" = s."CircleId" AND m."UserId" = $0)))))) AND (s."AuthorId" = $0
    OR (EXISTS (SELECT 1 FROM "Edges" e WHERE e."FromId" = $0 AND e."ToId" = s."AuthorId" AND e."Follow" = 2) AND NOT EXISTS (
        SELECT 1 FROM "Dials" d WHERE d."UserId" = $0 AND d."AboutId" = s."AuthorId"
            AND (d."Mode" <> 1 OR (SELECT COUNT(*) FROM "Posts" b WHERE b."AuthorId" = s."AuthorId"
    AND b."Id" >= s."Id" / 362387865600000 * 362387865600000 AND b."Id" < (s."Id" / 362387865600000 + 1) * 362387865600000
    AND (b."Comments" + b."Likes" + b."Loves" + b."Hahas" + b."Wows" + b."Sads" + b."Angries" > s."Comments" + s."Likes" + s."Loves" + s."Hahas" + s."Wows" + s."Sads" + s."Angries" OR (b."Comments" + b."Likes" + b."Loves" + b."Hahas" + b."Wows" + b."Sads" + b."Angries" = s."Comments" + s."Likes" + s."Loves" + s."Hahas" + s."Wows" + s."Sads" + s."Angries" AND b."Id" > s."Id"))
    AND b."DeletedAt" IS NULL AND (b."ExpiresAt" IS NULL OR b."ExpiresAt" > $3) AND (b."AuthorId" = $0 OR (b."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $0
    WHERE a."UserId" = b."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((b."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (b."Audience" = 1 AND x."Follow" = 2)
        OR (b."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (b."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = b."CircleId" AND m."UserId" = $0)))))) AND (b."SharedPostId" IS NULL
    OR (NOT b."IsQuote" AND EXISTS (
        SELECT 1 FROM "Posts" o WHERE o."Id" = b."SharedPostId" AND o."DeletedAt" IS NULL AND (o."ExpiresAt" IS NULL OR o."ExpiresAt" > $3) AND (o."AuthorId" = $0 OR (o."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $0
    WHERE a."UserId" = o."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((o."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (o."Audience" = 1 AND x."Follow" = 2)
        OR (o."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (o."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = o."CircleId" AND m."UserId" = $0))))))))
    OR ((b."IsQuote" OR b."AuthorId" = $0) AND NOT EXISTS (
        SELECT 1 FROM "Posts" o JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = o."AuthorId"
        WHERE o."Id" = b."SharedPostId" AND x."MuteId" IS NOT NULL)))) >= d."Best")))
    OR EXISTS (SELECT 1 FROM "PostTags" t
        JOIN "TagFollows" f ON f."UserId" = $0 AND f."Tag" = t."Tag"
        WHERE t."PostId" = s."Id"))))
        OR (q."Shares" > 100 AND EXISTS (
            SELECT 1 FROM (SELECT w."ToId" AS Id FROM "Edges" w WHERE w."FromId" = $0 AND w."Follow" = 2) u JOIN "Posts" s ON s."AuthorId" = u.Id
            WHERE s."SharedPostId" = q."Id" AND NOT s."IsQuote" AND s."Id" < p."Id" AND s."DeletedAt" IS NULL AND (s."ExpiresAt" IS NULL OR s."ExpiresAt" > $3) AND (s."AuthorId" = $0 OR (s."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $0
    WHERE a."UserId" = s."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((s."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (s."Audience" = 1 AND x."Follow" = 2)
        OR (s."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (s."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = s."CircleId" AND m."UserId" = $0)))))) AND (s."AuthorId" = $0
    OR (EXISTS (SELECT 1 FROM "Edges" e WHERE e."FromId" = $0 AND e."ToId" = s."AuthorId" AND e."Follow" = 2) AND NOT EXISTS (
        SELECT 1 FROM "Dials" d WHERE d."UserId" = $0 AND d."AboutId" = s."AuthorId"
            AND (d."Mode" <> 1 OR (SELECT COUNT(*) FROM "Posts" b WHERE b."AuthorId" = s."AuthorId"
    AND b."Id" >= s."Id" / 362387865600000 * 362387865600000 AND b."Id" < (s."Id" / 362387865600000 + 1) * 362387865600000
    AND (b."Comments" + b."Likes" + b."Loves" + b."Hahas" + b."Wows" + b."Sads" + b."Angries" > s."Comments" + s."Likes" + s."Loves" + s."Hahas" + s."Wows" + s."Sads" + s."Angries" OR (b."Comments" + b."Likes" + b."Loves" + b."Hahas" + b."Wows" + b."Sads" + b."Angries" = s."Comments" + s."Likes" + s."Loves" + s."Hahas" + s."Wows" + s."Sads" + s."Angries" AND b."Id" > s."Id"))
    AND b."DeletedAt" IS NULL AND (b."ExpiresAt" IS NULL OR b."ExpiresAt" > $3) AND (b."AuthorId" = $0 OR (b."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $0
    WHERE a."UserId" = b."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((b."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (b."Audience" = 1 AND x."Follow" = 2)
        OR (b."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (b."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = b."CircleId" AND m."UserId" = $0)))))) AND (b."SharedPostId" IS NULL
    OR (NOT b."IsQuote" AND EXISTS (
        SELECT 1 FROM "Posts" o WHERE o."Id" = b."SharedPostId" AND o."DeletedAt" IS NULL AND (o."ExpiresAt" IS NULL OR o."ExpiresAt" > $3) AND (o."AuthorId" = $0 OR (o."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $0
    WHERE a."UserId" = o."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((o."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (o."Audience" = 1 AND x."Follow" = 2)
        OR (o."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (o."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = o."CircleId" AND m."UserId" = $0))))))))
    OR ((b."IsQuote" OR b."AuthorId" = $0) AND NOT EXISTS (
        SELECT 1 FROM "Posts" o JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = o."AuthorId"
        WHERE o."Id" = b."SharedPostId" AND x."MuteId" IS NOT NULL)))) >= d."Best")))
    OR EXISTS (SELECT 1 FROM "PostTags" t
        JOIN "TagFollows" f ON f."UserId" = $0 AND f."Tag" = t."Tag"
        WHERE t."PostId" = s."Id"))))
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
            WHERE m."CircleId" = s."CircleId" AND m."UserId" = $0)))))) AND (s."AuthorId" = $0
    OR (EXISTS (SELECT 1 FROM "Edges" e WHERE e."FromId" = $0 AND e."ToId" = s."AuthorId" AND e."Follow" = 2) AND NOT EXISTS (
        SELECT 1 FROM "Dials" d WHERE d."UserId" = $0 AND d."AboutId" = s."AuthorId"
            AND (d."Mode" <> 1 OR (SELECT COUNT(*) FROM "Posts" b WHERE b."AuthorId" = s."AuthorId"
    AND b."Id" >= s."Id" / 362387865600000 * 362387865600000 AND b."Id" < (s."Id" / 362387865600000 + 1) * 362387865600000
    AND (b."Comments" + b."Likes" + b."Loves" + b."Hahas" + b."Wows" + b."Sads" + b."Angries" > s."Comments" + s."Likes" + s."Loves" + s."Hahas" + s."Wows" + s."Sads" + s."Angries" OR (b."Comments" + b."Likes" + b."Loves" + b."Hahas" + b."Wows" + b."Sads" + b."Angries" = s."Comments" + s."Likes" + s."Loves" + s."Hahas" + s."Wows" + s."Sads" + s."Angries" AND b."Id" > s."Id"))
    AND b."DeletedAt" IS NULL AND (b."ExpiresAt" IS NULL OR b."ExpiresAt" > $3) AND (b."AuthorId" = $0 OR (b."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $0
    WHERE a."UserId" = b."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((b."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (b."Audience" = 1 AND x."Follow" = 2)
        OR (b."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (b."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = b."CircleId" AND m."UserId" = $0)))))) AND (b."SharedPostId" IS NULL
    OR (NOT b."IsQuote" AND EXISTS (
        SELECT 1 FROM "Posts" o WHERE o."Id" = b."SharedPostId" AND o."DeletedAt" IS NULL AND (o."ExpiresAt" IS NULL OR o."ExpiresAt" > $3) AND (o."AuthorId" = $0 OR (o."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $0
    WHERE a."UserId" = o."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((o."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (o."Audience" = 1 AND x."Follow" = 2)
        OR (o."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (o."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = o."CircleId" AND m."UserId" = $0))))))))
    OR ((b."IsQuote" OR b."AuthorId" = $0) AND NOT EXISTS (
        SELECT 1 FROM "Posts" o JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = o."AuthorId"
        WHERE o."Id" = b."SharedPostId" AND x."MuteId" IS NOT NULL)))) >= d."Best")))
    OR EXISTS (SELECT 1 FROM "PostTags" t
        JOIN "TagFollows" f ON f."UserId" = $0 AND f."Tag" = t."Tag"
        WHERE t."PostId" = s."Id")))))))
FROM (
    SELECT DISTINCT  Id FROM page ORDER BY Id DESC LIMIT $2) x
JOIN "Posts" p ON p."Id" = x.Id ORDER BY p."Id" DESC
