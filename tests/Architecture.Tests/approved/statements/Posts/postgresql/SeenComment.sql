SELECT p."Id", a."UserId"
FROM "Comments" c CROSS JOIN "Posts" p CROSS JOIN "Profiles" a
WHERE c."Id" = $3 AND c."PostId" = $0 AND c."DeletedAt" IS NULL
    AND a."UserId" = c."AuthorId" AND a."Availability" = 0 AND NOT EXISTS (SELECT 1 FROM "Edges" x WHERE x."FromId" = $1 AND x."ToId" = c."AuthorId" AND x."BlockId" IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM "Edges" x WHERE x."FromId" = c."AuthorId" AND x."ToId" = $1 AND x."BlockId" IS NOT NULL)
    AND p."Id" = c."PostId" AND p."DeletedAt" IS NULL AND (p."ExpiresAt" IS NULL OR p."ExpiresAt" > $2) AND (p."AuthorId" = $1 OR (p."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $1 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $1
    WHERE a."UserId" = p."AuthorId"  AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((p."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (p."Audience" = 1 AND x."Follow" = 2)
        OR (p."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (p."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = p."CircleId" AND m."UserId" = $1)))))) AND (p."SharedPostId" IS NULL OR p."IsQuote" OR p."AuthorId" = $1
    OR EXISTS (SELECT 1 FROM "Posts" o WHERE o."Id" = p."SharedPostId" AND o."DeletedAt" IS NULL AND (o."ExpiresAt" IS NULL OR o."ExpiresAt" > $2) AND (o."AuthorId" = $1 OR (o."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $1 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $1
    WHERE a."UserId" = o."AuthorId"  AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((o."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (o."Audience" = 1 AND x."Follow" = 2)
        OR (o."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (o."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = o."CircleId" AND m."UserId" = $1))))))))
