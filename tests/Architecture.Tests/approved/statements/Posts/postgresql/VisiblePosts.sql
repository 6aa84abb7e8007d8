SELECT p."Id", p."AuthorId", a."Username", a."DisplayName", a."AvatarId", p."Text", p."Audience", p."CircleId",
    p."CommentPolicy", p."Mood", p."Location", p."Link", p."SharedPostId", p."IsQuote", p."ExpiresAt", p."CreatedAt",
    p."EditedAt", p."PinId", p."Comments", p."Shares", p."Views", p."Likes", p."Loves", p."Hahas", p."Wows", p."Sads",
    p."Angries", p."HasPoll", p."HasMedia",
    CASE WHEN p."AuthorId" = $0 OR p."CommentPolicy" = 0 OR (p."CommentPolicy" = 1 AND x."Follow" = 2)
        OR (p."CommentPolicy" = 2 AND EXISTS (SELECT 1 FROM "PostMentions" m
            WHERE m."PostId" = p."Id" AND m."UserId" = $0)) THEN 1 ELSE 0 END,
    r."Kind", s."PostId", s."FolderId"
FROM json_array_elements_text(CAST($1 AS json)) AS j(value) CROSS JOIN "Posts" p CROSS JOIN "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $0
    LEFT JOIN "Reactions" r
        ON r."PersonId" = $0 AND r."PostId" = p."Id" AND r."CommentId" = 0
    LEFT JOIN "SavedPosts" s ON s."OwnerId" = $0 AND s."PostId" = p."Id"
WHERE p."Id" = CAST(j.value AS bigint) AND a."UserId" = p."AuthorId" AND p."DeletedAt" IS NULL AND (p."ExpiresAt" IS NULL OR p."ExpiresAt" > $2) AND (p."AuthorId" = $0 OR (p."Audience" <> 4 AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((p."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (p."Audience" = 1 AND x."Follow" = 2)
        OR (p."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (p."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = p."CircleId" AND m."UserId" = $0)))))
    AND (p."SharedPostId" IS NULL OR p."IsQuote" OR p."AuthorId" = $0
    OR EXISTS (SELECT 1 FROM "Posts" o WHERE o."Id" = p."SharedPostId" AND o."DeletedAt" IS NULL AND (o."ExpiresAt" IS NULL OR o."ExpiresAt" > $2) AND (o."AuthorId" = $0 OR (o."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $0
    WHERE a."UserId" = o."AuthorId"  AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((o."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (o."Audience" = 1 AND x."Follow" = 2)
        OR (o."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (o."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = o."CircleId" AND m."UserId" = $0))))))))
