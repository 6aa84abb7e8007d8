DECLARE @viewer bigint, @ids nvarchar(max), @polls nvarchar(max), @now bigint, @files nvarchar(max);
SELECT @viewer = Viewer, @ids = Ids, @polls = Polls, @now = Now, @files = Files
FROM OPENJSON(@rows) WITH (
    Viewer bigint '$[0]', Ids nvarchar(max) '$[1]', Polls nvarchar(max) '$[2]', Now bigint '$[3]',
    Files nvarchar(max) '$[4]');
WITH explained(Id, Shown) AS (
    SELECT p."Id", CASE WHEN p."IsQuote" = 0 THEN COALESCE(p."SharedPostId", p."Id") ELSE p."Id" END
    FROM OPENJSON(@ids) AS j JOIN [posts].[Posts] AS p ON p."Id" = CAST(j.value AS bigint)),
withPoll(Id) AS (SELECT CAST(value AS bigint) FROM OPENJSON(@polls)),
withMedia(Id) AS (SELECT CAST(value AS bigint) FROM OPENJSON(@files))
SELECT p."Id", 0, CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS nvarchar(2000)), CAST(NULL AS nvarchar(2000)), CAST(NULL AS nvarchar(2000)), CAST(NULL AS nvarchar(2000)), CAST(NULL AS nvarchar(2000))
FROM explained i JOIN [posts]."Posts" p ON p."Id" = i.Id
WHERE EXISTS (SELECT 1 FROM [graph]."Edges" e WHERE e."FromId" = @viewer AND e."ToId" = p."AuthorId" AND e."Follow" = 2)
UNION ALL SELECT t."PostId", 1, CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS nvarchar(2000)), CAST(NULL AS nvarchar(2000)), CAST(t."Tag" AS nvarchar(2000)), CAST(NULL AS nvarchar(2000)), CAST(NULL AS nvarchar(2000))
FROM explained i JOIN [posts]."PostTags" t ON t."PostId" = i.Id
JOIN [posts]."TagFollows" f ON f."UserId" = @viewer AND f."Tag" = t."Tag"
UNION ALL SELECT i.Id, 2, CAST(a."UserId" AS bigint), CAST(a."AvatarId" AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(a."Username" AS nvarchar(2000)), CAST(a."DisplayName" AS nvarchar(2000)), CAST(NULL AS nvarchar(2000)), CAST(NULL AS nvarchar(2000)), CAST(NULL AS nvarchar(2000)) FROM explained i CROSS APPLY (SELECT TOP(3) lately."AuthorId" AS Id, MAX(lately."Id") AS At
FROM (SELECT TOP(50) c.* FROM [posts]."Comments" c WHERE c."PostId" = i.Id AND c."ParentId" IS NULL
    AND c."DeletedAt" IS NULL AND NOT EXISTS (SELECT 1 FROM [profiles]."Profiles" a
    WHERE a."UserId" = c."AuthorId" AND a."Availability" <> 0) AND NOT EXISTS (SELECT 1 FROM [graph]."Edges" x WHERE x."FromId" = @viewer AND x."ToId" = c."AuthorId" AND x."BlockId" IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM [graph]."Edges" x WHERE x."FromId" = c."AuthorId" AND x."ToId" = @viewer AND x."BlockId" IS NOT NULL) ORDER BY c."Id" DESC) lately
JOIN [graph]."Edges" e ON e."FromId" = @viewer AND e."ToId" = lately."AuthorId"
WHERE e."Follow" = 2 AND e."MuteId" IS NULL
GROUP BY lately."AuthorId" ORDER BY At DESC) k
JOIN [profiles]."Profiles" a ON a."UserId" = k.Id
WHERE a."Availability" = 0
UNION ALL SELECT i.Id, 3, CAST(a."UserId" AS bigint), CAST(a."AvatarId" AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(a."Username" AS nvarchar(2000)), CAST(a."DisplayName" AS nvarchar(2000)), CAST(NULL AS nvarchar(2000)), CAST(NULL AS nvarchar(2000)), CAST(NULL AS nvarchar(2000)) FROM explained i CROSS APPLY (SELECT TOP(3) lately."AuthorId" AS Id, MAX(lately."Id") AS At
FROM (SELECT TOP(50) c.* FROM [posts]."Posts" c WHERE c."SharedPostId" = i.Shown AND c."Id" <> i.Id AND c."Audience" <= 1
    AND c."DeletedAt" IS NULL AND (c."ExpiresAt" IS NULL OR c."ExpiresAt" > @now) AND (c."AuthorId" = @viewer OR (c."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM [profiles]."Profiles" a
    LEFT JOIN [graph]."Edges" x ON x."FromId" = @viewer AND x."ToId" = a."UserId"
    LEFT JOIN [graph]."Edges" y ON y."FromId" = a."UserId" AND y."ToId" = @viewer
    WHERE a."UserId" = c."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((c."Audience" = 0 AND (a."IsPrivate" = 0 OR x."Follow" = 2))
        OR (c."Audience" = 1 AND x."Follow" = 2)
        OR (c."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (c."Audience" = 3 AND EXISTS (SELECT 1 FROM [posts]."CircleMembers" m
            WHERE m."CircleId" = c."CircleId" AND m."UserId" = @viewer)))))) ORDER BY c."Id" DESC) lately
JOIN [graph]."Edges" e ON e."FromId" = @viewer AND e."ToId" = lately."AuthorId"
WHERE e."Follow" = 2 AND e."MuteId" IS NULL
GROUP BY lately."AuthorId" ORDER BY At DESC) k
JOIN [profiles]."Profiles" a ON a."UserId" = k.Id
WHERE a."Availability" = 0
UNION ALL SELECT m."PostId", 4, CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS nvarchar(2000)), CAST(NULL AS nvarchar(2000)), CAST(NULL AS nvarchar(2000)), CAST(NULL AS nvarchar(2000)), CAST(NULL AS nvarchar(2000))
FROM [posts]."FeedMarkers" m WHERE m."UserId" = @viewer
UNION ALL SELECT i.Id, 10, CAST(q."AuthorId" AS bigint), CAST(q."EndsAt" AS bigint), CAST(q."IsMultiple" AS bigint), CAST(q."HidesTotals" AS bigint), CAST(q."Voters" AS bigint), CAST(o."Place" AS bigint), CAST(o."Votes" AS bigint), CAST(COALESCE(v."Choices", 0) AS bigint), CAST(o."Text" AS nvarchar(2000)), CAST(NULL AS nvarchar(2000)), CAST(NULL AS nvarchar(2000)), CAST(NULL AS nvarchar(2000)), CAST(NULL AS nvarchar(2000))
FROM withPoll i JOIN [posts]."Polls" q ON q."PostId" = i.Id
JOIN [posts]."PollOptions" o ON o."PostId" = i.Id
LEFT JOIN [posts]."PollVotes" v ON v."PostId" = i.Id AND v."UserId" = @viewer
UNION ALL SELECT i.Id, 11, CAST(m."Position" AS bigint), CAST(m."Id" AS bigint), CAST(m."Kind" AS bigint), CAST(m."Bytes" AS bigint), CAST(m."Width" AS bigint), CAST(m."Height" AS bigint), CAST(m."DurationMs" AS bigint), CAST(NULL AS bigint), CAST(m."ContentType" AS nvarchar(2000)), CAST(m."Name" AS nvarchar(2000)), CAST(m."Blurhash" AS nvarchar(2000)), CAST(m."AltText" AS nvarchar(2000)), CAST(m."Waveform" AS nvarchar(2000))
FROM withMedia i JOIN [media]."MediaItems" m ON m."TargetKind" = 0 AND m."TargetId" = i.Id AND m."State" = 1
