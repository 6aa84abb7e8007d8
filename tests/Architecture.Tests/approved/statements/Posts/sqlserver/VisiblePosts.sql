DECLARE @viewer bigint = JSON_VALUE(@rows, '$[0][0]'), @posts nvarchar(max), @now bigint = JSON_VALUE(@rows, '$[0][2]');
SELECT @posts = Posts FROM OPENJSON(@rows) WITH (Posts nvarchar(max) '$[1]');
SELECT p."Id", p."AuthorId", a."Username", a."DisplayName", a."AvatarId", p."Text", p."Audience", p."CircleId",
    p."CommentPolicy", p."Mood", p."Location", p."Link", p."SharedPostId", p."IsQuote", p."ExpiresAt", p."CreatedAt",
    p."EditedAt", p."PinId", p."Comments", p."Shares", p."Views", p."Likes", p."Loves", p."Hahas", p."Wows", p."Sads",
    p."Angries", p."HasPoll", p."HasMedia",
    CASE WHEN p."AuthorId" = @viewer OR p."CommentPolicy" = 0 OR (p."CommentPolicy" = 1 AND x."Follow" = 2)
        OR (p."CommentPolicy" = 2 AND EXISTS (SELECT 1 FROM [posts]."PostMentions" m
            WHERE m."PostId" = p."Id" AND m."UserId" = @viewer)) THEN 1 ELSE 0 END,
    r."Kind", s."PostId", s."FolderId"
FROM OPENJSON(@posts) WITH (Id bigint '$') AS j CROSS JOIN [posts]."Posts" p CROSS JOIN [profiles]."Profiles" a
    LEFT JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = a."UserId"
    LEFT JOIN [graph]."Edges" y ON y."FromId" = a."UserId" AND y."ToId" = @viewer
    LEFT JOIN [posts]."Reactions" r
        ON r."PersonId" = @viewer AND r."PostId" = p."Id" AND r."CommentId" = 0
    LEFT JOIN [posts]."SavedPosts" s ON s."OwnerId" = @viewer AND s."PostId" = p."Id"
WHERE p."Id" = j.Id AND a."UserId" = p."AuthorId" AND p."DeletedAt" IS NULL AND (p."ExpiresAt" IS NULL OR p."ExpiresAt" > @now) AND (p."AuthorId" = @viewer OR (p."Audience" <> 4 AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((p."Audience" = 0 AND (a."IsPrivate" = 0 OR x."Follow" = 2))
        OR (p."Audience" = 1 AND x."Follow" = 2)
        OR (p."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (p."Audience" = 3 AND EXISTS (SELECT 1 FROM [posts]."CircleMembers" m
            WHERE m."CircleId" = p."CircleId" AND m."UserId" = @viewer)))))
    AND (p."SharedPostId" IS NULL OR p."IsQuote" = 1 OR p."AuthorId" = @viewer
    OR EXISTS (SELECT 1 FROM [posts]."Posts" o WHERE o."Id" = p."SharedPostId" AND o."DeletedAt" IS NULL AND (o."ExpiresAt" IS NULL OR o."ExpiresAt" > @now) AND (o."AuthorId" = @viewer OR (o."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM [profiles]."Profiles" a
    LEFT JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = a."UserId"
    LEFT JOIN [graph]."Edges" y ON y."FromId" = a."UserId" AND y."ToId" = @viewer
    WHERE a."UserId" = o."AuthorId"  AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((o."Audience" = 0 AND (a."IsPrivate" = 0 OR x."Follow" = 2))
        OR (o."Audience" = 1 AND x."Follow" = 2)
        OR (o."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (o."Audience" = 3 AND EXISTS (SELECT 1 FROM [posts]."CircleMembers" m
            WHERE m."CircleId" = o."CircleId" AND m."UserId" = @viewer))))))))
