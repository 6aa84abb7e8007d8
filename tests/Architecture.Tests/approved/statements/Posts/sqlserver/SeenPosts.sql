SELECT p."Id", v."UserId"
FROM OPENJSON(@rows) WITH (Post bigint '$[0]', Viewer bigint '$[1]', Now bigint '$[2]') AS k CROSS JOIN [posts]."Posts" p CROSS JOIN [profiles]."Profiles" v
WHERE p."Id" = k.Post AND v."UserId" = k.Viewer AND p."DeletedAt" IS NULL AND (p."ExpiresAt" IS NULL OR p."ExpiresAt" > k.Now) AND (p."AuthorId" = k.Viewer OR (p."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM [profiles]."Profiles" a
    LEFT JOIN [graph]."Edges" x ON x."FromId" = k.Viewer AND x."ToId" = a."UserId"
    LEFT JOIN [graph]."Edges" y ON y."FromId" = a."UserId" AND y."ToId" = k.Viewer
    WHERE a."UserId" = p."AuthorId"  AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((p."Audience" = 0 AND (a."IsPrivate" = 0 OR x."Follow" = 2))
        OR (p."Audience" = 1 AND x."Follow" = 2)
        OR (p."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (p."Audience" = 3 AND EXISTS (SELECT 1 FROM [posts]."CircleMembers" m
            WHERE m."CircleId" = p."CircleId" AND m."UserId" = k.Viewer)))))) AND (p."SharedPostId" IS NULL OR p."IsQuote" = 1 OR p."AuthorId" = k.Viewer
    OR EXISTS (SELECT 1 FROM [posts]."Posts" o WHERE o."Id" = p."SharedPostId" AND o."DeletedAt" IS NULL AND (o."ExpiresAt" IS NULL OR o."ExpiresAt" > k.Now) AND (o."AuthorId" = k.Viewer OR (o."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM [profiles]."Profiles" a
    LEFT JOIN [graph]."Edges" x ON x."FromId" = k.Viewer AND x."ToId" = a."UserId"
    LEFT JOIN [graph]."Edges" y ON y."FromId" = a."UserId" AND y."ToId" = k.Viewer
    WHERE a."UserId" = o."AuthorId"  AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((o."Audience" = 0 AND (a."IsPrivate" = 0 OR x."Follow" = 2))
        OR (o."Audience" = 1 AND x."Follow" = 2)
        OR (o."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (o."Audience" = 3 AND EXISTS (SELECT 1 FROM [posts]."CircleMembers" m
            WHERE m."CircleId" = o."CircleId" AND m."UserId" = k.Viewer))))))))
