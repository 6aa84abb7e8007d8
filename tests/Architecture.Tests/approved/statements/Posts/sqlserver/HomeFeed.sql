DECLARE @viewer bigint = JSON_VALUE(@rows, '$[0][0]'), @before bigint = JSON_VALUE(@rows, '$[0][1]'),
    @take int = JSON_VALUE(@rows, '$[0][2]'), @now bigint = JSON_VALUE(@rows, '$[0][3]'),
    @circle bigint = JSON_VALUE(@rows, '$[0][4]');
WITH
people(Id) AS (SELECT e."ToId" FROM [graph]."Edges" e WHERE e."FromId" = @viewer AND e."Follow" = 2 AND e."ToId" NOT IN (
    SELECT x."ToId" FROM [graph]."Edges" x WHERE x."FromId" = @viewer AND x."MuteId" IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM [profiles]."Profiles" a
    WHERE a."UserId" = e."ToId" AND a."Availability" <> 0)
AND e."ToId" NOT IN (SELECT d."AboutId" FROM [posts]."Dials" d WHERE d."UserId" = @viewer)),
heads(Id, Newest) AS  (
    SELECT s.Id, (SELECT TOP(1) p."Id" FROM [posts]."Posts" p
WHERE p."AuthorId" = s.Id AND p."Audience" <= 1 AND p."DeletedAt" IS NULL AND (p."ExpiresAt" IS NULL OR p."ExpiresAt" > @now) AND p."Id" < @before ORDER BY p."Id" DESC) FROM people s),
line(Id) AS  (
    SELECT CASE WHEN COUNT(*) = @take THEN MIN(Newest) ELSE 0 END FROM (
        SELECT TOP(@take) Newest FROM (SELECT Newest FROM heads) h
        WHERE Newest IS NOT NULL ORDER BY Newest DESC) l),
near(Id, Newest) AS  (
    SELECT s.Id, (SELECT MAX(p."Id") FROM [posts]."Posts" p
        WHERE p."AuthorId" = s.Id AND p."Audience" = 2 AND p."DeletedAt" IS NULL AND p."Id" < @before)
    FROM people s),
friends(Id, Newest) AS  (
    SELECT s.Id, (SELECT TOP(1) p."Id" FROM [posts]."Posts" p
WHERE p."AuthorId" = s.Id AND p."Audience" = 2 AND p."DeletedAt" IS NULL AND (p."ExpiresAt" IS NULL OR p."ExpiresAt" > @now) AND p."Id" < @before ORDER BY p."Id" DESC) FROM near s
    WHERE s.Newest > (SELECT Id FROM line)
        AND EXISTS (SELECT 1 FROM [graph]."Edges" e WHERE e."FromId" = s.Id AND e."ToId" = @viewer AND e."Follow" = 2) AND EXISTS (SELECT 1 FROM [graph]."Edges" e WHERE e."FromId" = @viewer AND e."ToId" = s.Id AND e."Follow" = 2)),
bottom(Id) AS  (
    SELECT CASE WHEN COUNT(*) = @take THEN MIN(Newest) ELSE 0 END FROM (
        SELECT TOP(@take) Newest FROM (SELECT Newest FROM heads WHERE Newest >= (SELECT Id FROM line)
UNION ALL SELECT Newest FROM friends) h
        WHERE Newest IS NOT NULL ORDER BY Newest DESC) l),
page(Id) AS (
SELECT 0 AS Id WHERE 1 = 0
UNION ALL SELECT j.Id FROM (SELECT h.Id, b.Id AS Bottom FROM bottom b JOIN heads h ON h.Newest >= b.Id) s CROSS APPLY (SELECT TOP(@take) p."Id" AS Id FROM [posts]."Posts" p
WHERE p."AuthorId" = s.Id AND p."Audience" <= 1 AND p."DeletedAt" IS NULL AND (p."ExpiresAt" IS NULL OR p."ExpiresAt" > @now) AND p."Id" >= s.Bottom AND p."Id" < @before ORDER BY p."Id" DESC) j
UNION ALL SELECT j.Id FROM (SELECT h.Id, b.Id AS Bottom FROM bottom b JOIN friends h ON h.Newest >= b.Id) s CROSS APPLY (SELECT TOP(@take) p."Id" AS Id FROM [posts]."Posts" p
WHERE p."AuthorId" = s.Id AND p."Audience" = 2 AND p."DeletedAt" IS NULL AND (p."ExpiresAt" IS NULL OR p."ExpiresAt" > @now) AND p."Id" >= s.Bottom AND p."Id" < @before ORDER BY p."Id" DESC) j
UNION ALL SELECT j.Id FROM (SELECT m."CircleId" AS Id, b.Id AS Bottom FROM [posts]."CircleMembers" m
    JOIN [posts]."Circles" c ON c."Id" = m."CircleId"
    JOIN people who ON who.Id = c."OwnerId" CROSS JOIN bottom b WHERE m."UserId" = @viewer) s CROSS APPLY (SELECT TOP(@take) p."Id" AS Id FROM [posts]."Posts" p
WHERE p."CircleId" = s.Id AND p."DeletedAt" IS NULL AND (p."ExpiresAt" IS NULL OR p."ExpiresAt" > @now) AND p."Id" >= s.Bottom AND p."Id" < @before ORDER BY p."Id" DESC) j
UNION ALL SELECT j.Id FROM (SELECT @viewer AS Id, b.Id AS Bottom FROM bottom b) s CROSS APPLY (SELECT TOP(@take) p."Id" AS Id FROM [posts]."Posts" p
WHERE p."AuthorId" = s.Id AND p."DeletedAt" IS NULL AND (p."ExpiresAt" IS NULL OR p."ExpiresAt" > @now) AND p."Id" >= s.Bottom AND p."Id" < @before ORDER BY p."Id" DESC) j
UNION ALL SELECT j.Id FROM (SELECT d."AboutId" AS Id, d."Best" AS Best, b.Id AS Bottom
    FROM [posts]."Dials" d CROSS JOIN bottom b
    WHERE d."UserId" = @viewer AND d."Mode" = 1 AND EXISTS (SELECT 1 FROM [graph]."Edges" e WHERE e."FromId" = @viewer AND e."ToId" = d."AboutId" AND e."Follow" = 2)) s CROSS APPLY (SELECT TOP(@take) p."Id" AS Id FROM [posts]."Posts" p
WHERE p."AuthorId" = s.Id AND p."DeletedAt" IS NULL AND (p."ExpiresAt" IS NULL OR p."ExpiresAt" > @now) AND (p."AuthorId" = @viewer OR (p."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM [profiles]."Profiles" a
    LEFT JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = a."UserId"
    LEFT JOIN [graph]."Edges" y ON y."FromId" = a."UserId" AND y."ToId" = @viewer
    WHERE a."UserId" = p."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((p."Audience" = 0 AND (a."IsPrivate" = 0 OR x."Follow" = 2))
        OR (p."Audience" = 1 AND x."Follow" = 2)
        OR (p."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (p."Audience" = 3 AND EXISTS (SELECT 1 FROM [posts]."CircleMembers" m
            WHERE m."CircleId" = p."CircleId" AND m."UserId" = @viewer)))))) AND (SELECT COUNT(*) FROM [posts]."Posts" b WHERE b."AuthorId" = p."AuthorId"
    AND b."Id" >= p."Id" / 362387865600000 * 362387865600000 AND b."Id" < (p."Id" / 362387865600000 + 1) * 362387865600000
    AND (b."Comments" + b."Likes" + b."Loves" + b."Hahas" + b."Wows" + b."Sads" + b."Angries" > p."Comments" + p."Likes" + p."Loves" + p."Hahas" + p."Wows" + p."Sads" + p."Angries" OR (b."Comments" + b."Likes" + b."Loves" + b."Hahas" + b."Wows" + b."Sads" + b."Angries" = p."Comments" + p."Likes" + p."Loves" + p."Hahas" + p."Wows" + p."Sads" + p."Angries" AND b."Id" > p."Id"))
    AND b."DeletedAt" IS NULL AND (b."ExpiresAt" IS NULL OR b."ExpiresAt" > @now) AND (b."AuthorId" = @viewer OR (b."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM [profiles]."Profiles" a
    LEFT JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = a."UserId"
    LEFT JOIN [graph]."Edges" y ON y."FromId" = a."UserId" AND y."ToId" = @viewer
    WHERE a."UserId" = b."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((b."Audience" = 0 AND (a."IsPrivate" = 0 OR x."Follow" = 2))
        OR (b."Audience" = 1 AND x."Follow" = 2)
        OR (b."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (b."Audience" = 3 AND EXISTS (SELECT 1 FROM [posts]."CircleMembers" m
            WHERE m."CircleId" = b."CircleId" AND m."UserId" = @viewer)))))) AND (b."SharedPostId" IS NULL
    OR (b."IsQuote" = 0 AND EXISTS (
        SELECT 1 FROM [posts]."Posts" o WHERE o."Id" = b."SharedPostId" AND o."DeletedAt" IS NULL AND (o."ExpiresAt" IS NULL OR o."ExpiresAt" > @now) AND (o."AuthorId" = @viewer OR (o."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM [profiles]."Profiles" a
    LEFT JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = a."UserId"
    LEFT JOIN [graph]."Edges" y ON y."FromId" = a."UserId" AND y."ToId" = @viewer
    WHERE a."UserId" = o."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((o."Audience" = 0 AND (a."IsPrivate" = 0 OR x."Follow" = 2))
        OR (o."Audience" = 1 AND x."Follow" = 2)
        OR (o."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (o."Audience" = 3 AND EXISTS (SELECT 1 FROM [posts]."CircleMembers" m
            WHERE m."CircleId" = o."CircleId" AND m."UserId" = @viewer))))))))
    OR ((b."IsQuote" = 1 OR b."AuthorId" = @viewer) AND NOT EXISTS (
        SELECT 1 FROM [posts]."Posts" o JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = o."AuthorId"
        WHERE o."Id" = b."SharedPostId" AND x."MuteId" IS NOT NULL)))) < s.Best AND p."Id" >= s.Bottom AND p."Id" < @before ORDER BY p."Id" DESC) j
UNION ALL SELECT j.Id FROM (SELECT f."Tag", b.Id AS Bottom FROM [posts]."TagFollows" f CROSS JOIN bottom b
    WHERE f."UserId" = @viewer) s CROSS APPLY (SELECT TOP(@take) t."PostId" AS Id FROM [posts]."PostTags" t JOIN [posts]."Posts" p ON p."Id" = t."PostId"
WHERE t."Tag" = s."Tag" AND p."Id" = t."PostId" AND p."DeletedAt" IS NULL AND (p."ExpiresAt" IS NULL OR p."ExpiresAt" > @now) AND (p."AuthorId" = @viewer OR (p."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM [profiles]."Profiles" a
    LEFT JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = a."UserId"
    LEFT JOIN [graph]."Edges" y ON y."FromId" = a."UserId" AND y."ToId" = @viewer
    WHERE a."UserId" = p."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((p."Audience" = 0 AND (a."IsPrivate" = 0 OR x."Follow" = 2))
        OR (p."Audience" = 1 AND x."Follow" = 2)
        OR (p."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (p."Audience" = 3 AND EXISTS (SELECT 1 FROM [posts]."CircleMembers" m
            WHERE m."CircleId" = p."CircleId" AND m."UserId" = @viewer)))))) AND t."PostId" >= s.Bottom AND t."PostId" < @before ORDER BY t."PostId" DESC) j
)
SELECT p."Id", p."SharedPostId", p."Comments" + p."Likes" + p."Loves" + p."Hahas" + p."Wows" + p."Sads" + p."Angries", p."CreatedAt",
    CAST(CASE WHEN (p."SharedPostId" IS NULL
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
        WHERE o."Id" = p."SharedPostId" AND x."MuteId" IS NOT NULL))) AND NOT (p."IsQuote" = 0 AND EXISTS (
    SELECT 1 FROM [posts]."Posts" q WHERE q."Id" = p."SharedPostId" AND q."DeletedAt" IS NULL AND (q."ExpiresAt" IS NULL OR q."ExpiresAt" > @now) AND (q."AuthorId" = @viewer OR (q."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM [profiles]."Profiles" a
    LEFT JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = a."UserId"
    LEFT JOIN [graph]."Edges" y ON y."FromId" = a."UserId" AND y."ToId" = @viewer
    WHERE a."UserId" = q."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((q."Audience" = 0 AND (a."IsPrivate" = 0 OR x."Follow" = 2))
        OR (q."Audience" = 1 AND x."Follow" = 2)
        OR (q."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (q."Audience" = 3 AND EXISTS (SELECT 1 FROM [posts]."CircleMembers" m
            WHERE m."CircleId" = q."CircleId" AND m."UserId" = @viewer)))))) AND (
        ((q."AuthorId" = @viewer
    OR (EXISTS (SELECT 1 FROM [graph]."Edges" e WHERE e."FromId" = @viewer AND e."ToId" = q."AuthorId" AND e."Follow" = 2) AND NOT EXISTS (
        SELECT 1 FROM [posts]."Dials" d WHERE d."UserId" = @viewer AND d."AboutId" = q."AuthorId"
            AND (d."Mode" <> 1 OR (SELECT COUNT(*) FROM [posts]."Posts" b WHERE b."AuthorId" = q."AuthorId"
    AND b."Id" >= q."Id" / 362387865600000 * 362387865600000 AND b."Id" < (q."Id" / 362387865600000 + 1) * 362387865600000
    AND (b."Comments" + b."Likes" + b."Loves" + b."Hahas" + b."Wows" + b."Sads" + b."Angries" > q."Comments" + q."Likes" + q."Loves" + q."Hahas" + q."Wows" + q."Sads" + q."Angries" OR (b."Comments" + b."Likes" + b."Loves" + b."Hahas" + b."Wows" + b."Sads" + b."Angries" = q."Comments" + q."Likes" + q."Loves" + q."Hahas" + q."Wows" + q."Sads" + q."Angries" AND b."Id" > q."Id"))
    AND b."DeletedAt" IS NULL AND (b."ExpiresAt" IS NULL OR b."ExpiresAt" > @now) AND (b."AuthorId" = @viewer OR (b."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM [profiles]."Profiles" a
    LEFT JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = a."UserId"
    LEFT JOIN [graph]."Edges" y ON y."FromId" = a."UserId" AND y."ToId" = @viewer
    WHERE a."UserId" = b."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((b."Audience" = 0 AND (a."IsPrivate" = 0 OR x."Follow" = 2))
        OR (b."Audience" = 1 AND x."Follow" = 2)
        OR (b."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (b."Audience" = 3 AND EXISTS (SELECT 1 FROM [posts]."CircleMembers" m
            WHERE m."CircleId" = b."CircleId" AND m."UserId" = @viewer)))))) AND (b."SharedPostId" IS NULL
    OR (b."IsQuote" = 0 AND EXISTS (
        SELECT 1 FROM [posts]."Posts" o WHERE o."Id" = b."SharedPostId" AND o."DeletedAt" IS NULL AND (o."ExpiresAt" IS NULL OR o."ExpiresAt" > @now) AND (o."AuthorId" = @viewer OR (o."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM [profiles]."Profiles" a
    LEFT JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = a."UserId"
    LEFT JOIN [graph]."Edges" y ON y."FromId" = a."UserId" AND y."ToId" = @viewer
    WHERE a."UserId" = o."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((o."Audience" = 0 AND (a."IsPrivate" = 0 OR x."Follow" = 2))
        OR (o."Audience" = 1 AND x."Follow" = 2)
        OR (o."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (o."Audience" = 3 AND EXISTS (SELECT 1 FROM [posts]."CircleMembers" m
            WHERE m."CircleId" = o."CircleId" AND m."UserId" = @viewer))))))))
    OR ((b."IsQuote" = 1 OR b."AuthorId" = @viewer) AND NOT EXISTS (
        SELECT 1 FROM [posts]."Posts" o JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = o."AuthorId"
        WHERE o."Id" = b."SharedPostId" AND x."MuteId" IS NOT NULL)))) >= d."Best")))
    OR EXISTS (SELECT 1 FROM [posts]."PostTags" t
        JOIN [posts]."TagFollows" f ON f."UserId" = @viewer AND f."Tag" = t."Tag"
        WHERE t."PostId" = q."Id")) AND (q."SharedPostId" IS NULL
    OR (q."IsQuote" = 0 AND EXISTS (
        SELECT 1 FROM [posts]."Posts" o WHERE o."Id" = q."SharedPostId" AND o."DeletedAt" IS NULL AND (o."ExpiresAt" IS NULL OR o."ExpiresAt" > @now) AND (o."AuthorId" = @viewer OR (o."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM [profiles]."Profiles" a
    LEFT JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = a."UserId"
    LEFT JOIN [graph]."Edges" y ON y."FromId" = a."UserId" AND y."ToId" = @viewer
    WHERE a."UserId" = o."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((o."Audience" = 0 AND (a."IsPrivate" = 0 OR x."Follow" = 2))
        OR (o."Audience" = 1 AND x."Follow" = 2)
        OR (o."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (o."Audience" = 3 AND EXISTS (SELECT 1 FROM [posts]."CircleMembers" m
            WHERE m."CircleId" = o."CircleId" AND m."UserId" = @viewer))))))))
    OR ((q."IsQuote" = 1 OR q."AuthorId" = @viewer) AND NOT EXISTS (
        SELECT 1 FROM [posts]."Posts" o JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = o."AuthorId"
        WHERE o."Id" = q."SharedPostId" AND x."MuteId" IS NOT NULL))))
        OR (q."Shares" <= 100 AND EXISTS (SELECT 1 FROM [posts]."Posts" s WHERE s."SharedPostId" = q."Id" AND s."IsQuote" = 0 AND s."Id" < p."Id" AND s."DeletedAt" IS NULL AND (s."ExpiresAt" IS NULL OR s."ExpiresAt" > @now) AND (s."AuthorId" = @viewer OR (s."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM [profiles]."Profiles" a
    LEFT JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = a."UserId"
    LEFT JOIN [graph]."Edges" y ON y."FromId" = a."UserId" AND y."ToId" = @viewer
    WHERE a."UserId" = s."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((s."Audience" = 0 AND (a."IsPrivate" = 0 OR x."Follow" = 2))
        OR (s."Audience" = 1 AND x."Follow" = 2)
        OR (s."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (s."Audience" = 3 AND EXISTS (SELECT 1 FROM [posts]."CircleMembers" m
            WHERE m."CircleId" = s."CircleId" AND m."UserId" = @viewer)))))) AND (s."AuthorId" = @viewer
    OR (EXISTS (SELECT 1 FROM [graph]."Edges" e WHERE e."FromId" = @viewer AND e."ToId" = s."AuthorId" AND e."Follow" = 2) AND NOT EXISTS (
        SELECT 1 FROM [posts]."Dials" d WHERE d."UserId" = @viewer AND d."AboutId" = s."AuthorId"
            AND (d."Mode" <> 1 OR (SELECT COUNT(*) FROM [posts]."Posts" b WHERE b."AuthorId" = s."AuthorId"
    AND b."Id" >= s."Id" / 362387865600000 * 362387865600000 AND b."Id" < (s."Id" / 362387865600000 + 1) * 362387865600000
    AND (b."Comments" + b."Likes" + b."Loves" + b."Hahas" + b."Wows" + b."Sads" + b."Angries" > s."Comments" + s."Likes" + s."Loves" + s."Hahas" + s."Wows" + s."Sads" + s."Angries" OR (b."Comments" + b."Likes" + b."Loves" + b."Hahas" + b."Wows" + b."Sads" + b."Angries" = s."Comments" + s."Likes" + s."Loves" + s."Hahas" + s."Wows" + s."Sads" + s."Angries" AND b."Id" > s."Id"))
    AND b."DeletedAt" IS NULL AND (b."ExpiresAt" IS NULL OR b."ExpiresAt" > @now) AND (b."AuthorId" = @viewer OR (b."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM [profiles]."Profiles" a
    LEFT JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = a."UserId"
    LEFT JOIN [graph]."Edges" y ON y."FromId" = a."UserId" AND y."ToId" = @viewer
    WHERE a."UserId" = b."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((b."Audience" = 0 AND (a."IsPrivate" = 0 OR x."Follow" = 2))
        OR (b."Audience" = 1 AND x."Follow" = 2)
        OR (b."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (b."Audience" = 3 AND EXISTS (SELECT 1 FROM [posts]."CircleMembers" m
            WHERE m."CircleId" = b."CircleId" AND m."UserId" = @viewer)))))) AND (b."SharedPostId" IS NULL
    OR (b."IsQuote" = 0 AND EXISTS (
        SELECT 1 FROM [posts]."Posts" o WHERE o."Id" = b."SharedPostId" AND o."DeletedAt" IS NULL AND (o."ExpiresAt" IS NULL OR o."ExpiresAt" > @now) AND (o."AuthorId" = @viewer OR (o."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM [profiles]."Profiles" a
    LEFT JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = a."UserId"
    LEFT JOIN [graph]."Edges" y ON y."FromId" = a."UserId" AND y."ToId" = @viewer
    WHERE a."UserId" = o."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((o."Audience" = 0 AND (a."IsPrivate" = 0 OR x."Follow" = 2))
        OR (o."Audience" = 1 AND x."Follow" = 2)
        OR (o."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (o."Audience" = 3 AND EXISTS (SELECT 1 FROM [posts]."CircleMembers" m
            WHERE m."CircleId" = o."CircleId" AND m."UserId" = @viewer))))))))
    OR ((b."IsQuote" = 1 OR b."AuthorId" = @viewer) AND NOT EXISTS (
        SELECT 1 FROM [posts]."Posts" o JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = o."AuthorId"
        WHERE o."Id" = b."SharedPostId" AND x."MuteId" IS NOT NULL)))) >= d."Best")))
    OR EXISTS (SELECT 1 FROM [posts]."PostTags" t
        JOIN [posts]."TagFollows" f ON f."UserId" = @viewer AND f."Tag" = t."Tag"
        WHERE t."PostId" = s."Id"))))
        OR (q."Shares" > 100 AND EXISTS (
            SELECT 1 FROM (SELECT w."ToId" AS Id FROM [graph]."Edges" w WHERE w."FromId" = @viewer AND w."Follow" = 2) u JOIN [posts]."Posts" s ON s."AuthorId" = u.Id
            WHERE s."SharedPostId" = q."Id" AND s."IsQuote" = 0 AND s."Id" < p."Id" AND s."DeletedAt" IS NULL AND (s."ExpiresAt" IS NULL OR s."ExpiresAt" > @now) AND (s."AuthorId" = @viewer OR (s."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM [profiles]."Profiles" a
    LEFT JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = a."UserId"
    LEFT JOIN [graph]."Edges" y ON y."FromId" = a."UserId" AND y."ToId" = @viewer
    WHERE a."UserId" = s."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((s."Audience" = 0 AND (a."IsPrivate" = 0 OR x."Follow" = 2))
        OR (s."Audience" = 1 AND x."Follow" = 2)
        OR (s."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (s."Audience" = 3 AND EXISTS (SELECT 1 FROM [posts]."CircleMembers" m
            WHERE m."CircleId" = s."CircleId" AND m."UserId" = @viewer)))))) AND (s."AuthorId" = @viewer
    OR (EXISTS (SELECT 1 FROM [graph]."Edges" e WHERE e."FromId" = @viewer AND e."ToId" = s."AuthorId" AND e."Follow" = 2) AND NOT EXISTS (
        SELECT 1 FROM [posts]."Dials" d WHERE d."UserId" = @viewer AND d."AboutId" = s."AuthorId"
            AND (d."Mode" <> 1 OR (SELECT COUNT(*) FROM [posts]."Posts" b WHERE b."AuthorId" = s."AuthorId"
    AND b."Id" >= s."Id" / 362387865600000 * 362387865600000 AND b."Id" < (s."Id" / 362387865600000 + 1) * 362387865600000
    AND (b."Comments" + b."Likes" + b."Loves" + b."Hahas" + b."Wows" + b."Sads" + b."Angries" > s."Comments" + s."Likes" + s."Loves" + s."Hahas" + s."Wows" + s."Sads" + s."Angries" OR (b."Comments" + b."Likes" + b."Loves" + b."Hahas" + b."Wows" + b."Sads" + b."Angries" = s."Comments" + s."Likes" + s."Loves" + s."Hahas" + s."Wows" + s."Sads" + s."Angries" AND b."Id" > s."Id"))
    AND b."DeletedAt" IS NULL AND (b."ExpiresAt" IS NULL OR b."ExpiresAt" > @now) AND (b."AuthorId" = @viewer OR (b."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM [profiles]."Profiles" a
    LEFT JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = a."UserId"
    LEFT JOIN [graph]."Edges" y ON y."FromId" = a."UserId" AND y."ToId" = @viewer
    WHERE a."UserId" = b."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((b."Audience" = 0 AND (a."IsPrivate" = 0 OR x."Follow" = 2))
        OR (b."Audience" = 1 AND x."Follow" = 2)
        OR (b."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (b."Audience" = 3 AND EXISTS (SELECT 1 FROM [posts]."CircleMembers" m
            WHERE m."CircleId" = b."CircleId" AND m."UserId" = @viewer)))))) AND (b."SharedPostId" IS NULL
    OR (b."IsQuote" = 0 AND EXISTS (
        SELECT 1 FROM [posts]."Posts" o WHERE o."Id" = b."SharedPostId" AND o."DeletedAt" IS NULL AND (o."ExpiresAt" IS NULL OR o."ExpiresAt" > @now) AND (o."AuthorId" = @viewer OR (o."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM [profiles]."Profiles" a
    LEFT JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = a."UserId"
    LEFT JOIN [graph]."Edges" y ON y."FromId" = a."UserId" AND y."ToId" = @viewer
    WHERE a."UserId" = o."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((o."Audience" = 0 AND (a."IsPrivate" = 0 OR x."Follow" = 2))
        OR (o."Audience" = 1 AND x."Follow" = 2)
        OR (o."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (o."Audience" = 3 AND EXISTS (SELECT 1 FROM [posts]."CircleMembers" m
            WHERE m."CircleId" = o."CircleId" AND m."UserId" = @viewer))))))))
    OR ((b."IsQuote" = 1 OR b."AuthorId" = @viewer) AND NOT EXISTS (
        SELECT 1 FROM [posts]."Posts" o JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = o."AuthorId"
        WHERE o."Id" = b."SharedPostId" AND x."MuteId" IS NOT NULL)))) >= d."Best")))
    OR EXISTS (SELECT 1 FROM [posts]."PostTags" t
        JOIN [posts]."TagFollows" f ON f."UserId" = @viewer AND f."Tag" = t."Tag"
        WHERE t."PostId" = s."Id"))))
        OR (q."Shares" > 100 AND EXISTS (
            SELECT 1 FROM [posts]."Posts" s WHERE s."AuthorId" = @viewer AND s."SharedPostId" = q."Id" AND s."IsQuote" = 0 AND s."Id" < p."Id" AND s."DeletedAt" IS NULL AND (s."ExpiresAt" IS NULL OR s."ExpiresAt" > @now) AND (s."AuthorId" = @viewer OR (s."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM [profiles]."Profiles" a
    LEFT JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = a."UserId"
    LEFT JOIN [graph]."Edges" y ON y."FromId" = a."UserId" AND y."ToId" = @viewer
    WHERE a."UserId" = s."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((s."Audience" = 0 AND (a."IsPrivate" = 0 OR x."Follow" = 2))
        OR (s."Audience" = 1 AND x."Follow" = 2)
        OR (s."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (s."Audience" = 3 AND EXISTS (SELECT 1 FROM [posts]."CircleMembers" m
            WHERE m."CircleId" = s."CircleId" AND m."UserId" = @viewer)))))) AND (s."AuthorId" = @viewer
    OR (EXISTS (SELECT 1 FROM [graph]."Edges" e WHERE e."FromId" = @viewer AND e."ToId" = s."AuthorId" AND e."Follow" = 2) AND NOT EXISTS (
        SELECT 1 FROM [posts]."Dials" d WHERE d."UserId" = @viewer AND d."AboutId" = s."AuthorId"
            AND (d."Mode" <> 1 OR (SELECT COUNT(*) FROM [posts]."Posts" b WHERE b."AuthorId" = s."AuthorId"
    AND b."Id" >= s."Id" / 362387865600000 * 362387865600000 AND b."Id" < (s."Id" / 362387865600000 + 1) * 362387865600000
    AND (b."Comments" + b."Likes" + b."Loves" + b."Hahas" + b."Wows" + b."Sads" + b."Angries" > s."Comments" + s."Likes" + s."Loves" + s."Hahas" + s."Wows" + s."Sads" + s."Angries" OR (b."Comments" + b."Likes" + b."Loves" + b."Hahas" + b."Wows" + b."Sads" + b."Angries" = s."Comments" + s."Likes" + s."Loves" + s."Hahas" + s."Wows" + s."Sads" + s."Angries" AND b."Id" > s."Id"))
    AND b."DeletedAt" IS NULL AND (b."ExpiresAt" IS NULL OR b."ExpiresAt" > @now) AND (b."AuthorId" = @viewer OR (b."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM [profiles]."Profiles" a
    LEFT JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = a."UserId"
    LEFT JOIN [graph]."Edges" y ON y."FromId" = a."UserId" AND y."ToId" = @viewer
    WHERE a."UserId" = b."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((b."Audience" = 0 AND (a."IsPrivate" = 0 OR x."Follow" = 2))
        OR (b."Audience" = 1 AND x."Follow" = 2)
        OR (b."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (b."Audience" = 3 AND EXISTS (SELECT 1 FROM [posts]."CircleMembers" m
            WHERE m."CircleId" = b."CircleId" AND m."UserId" = @viewer)))))) AND (b."SharedPostId" IS NULL
    OR (b."IsQuote" = 0 AND EXISTS (
        SELECT 1 FROM [posts]."Posts" o WHERE o."Id" = b."SharedPostId" AND o."DeletedAt" IS NULL AND (o."ExpiresAt" IS NULL OR o."ExpiresAt" > @now) AND (o."AuthorId" = @viewer OR (o."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM [profiles]."Profiles" a
    LEFT JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = a."UserId"
    LEFT JOIN [graph]."Edges" y ON y."FromId" = a."UserId" AND y."ToId" = @viewer
    WHERE a."UserId" = o."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((o."Audience" = 0 AND (a."IsPrivate" = 0 OR x."Follow" = 2))
        OR (o."Audience" = 1 AND x."Follow" = 2)
        OR (o."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (o."Audience" = 3 AND EXISTS (SELECT 1 FROM [posts]."CircleMembers" m
            WHERE m."CircleId" = o."CircleId" AND m."UserId" = @viewer))))))))
    OR ((b."IsQuote" = 1 OR b."AuthorId" = @viewer) AND NOT EXISTS (
        SELECT 1 FROM [posts]."Posts" o JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = o."AuthorId"
        WHERE o."Id" = b."SharedPostId" AND x."MuteId" IS NOT NULL)))) >= d."Best")))
    OR EXISTS (SELECT 1 FROM [posts]."PostTags" t
        JOIN [posts]."TagFollows" f ON f."UserId" = @viewer AND f."Tag" = t."Tag"
        WHERE t."PostId" = s."Id"))))))) THEN 1 ELSE 0 END AS bit)
FROM (
    SELECT DISTINCT TOP(@take) Id FROM page ORDER BY Id DESC) x
JOIN [posts]."Posts" p ON p."Id" = x.Id ORDER BY p."Id" DESC
