WITH explained(Id, Shown) AS MATERIALIZED (
    SELECT p."Id", CASE WHEN NOT p."IsQuote" THEN COALESCE(p."SharedPostId", p."Id") ELSE p."Id" END
    FROM json_array_elements_text(CAST($1 AS json)) AS j(value)
    JOIN "Posts" p ON p."Id" = CAST(j.value AS bigint)),
withPoll(Id) AS MATERIALIZED (
    SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST($2 AS json))),
withMedia(Id) AS MATERIALIZED (
    SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST($4 AS json)))
SELECT p."Id", 0, CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS text), CAST(NULL AS text), CAST(NULL AS text), CAST(NULL AS text), CAST(NULL AS text)
FROM explained i JOIN "Posts" p ON p."Id" = i.Id
WHERE EXISTS (SELECT 1 FROM "Edges" e WHERE e."FromId" = $0 AND e."ToId" = p."AuthorId" AND e."Follow" = 2)
UNION ALL SELECT t."PostId", 1, CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS text), CAST(NULL AS text), CAST(t."Tag" AS text), CAST(NULL AS text), CAST(NULL AS text)
FROM explained i JOIN "PostTags" t ON t."PostId" = i.Id
JOIN "TagFollows" f ON f."UserId" = $0 AND f."Tag" = t."Tag"
UNION ALL SELECT i.Id, 2, CAST(a."UserId" AS bigint), CAST(a."AvatarId" AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(a."Username" AS text), CAST(a."DisplayName" AS text), CAST(NULL AS text), CAST(NULL AS text), CAST(NULL AS text) FROM explained i CROSS JOIN LATERAL (SELECT  lately."AuthorId" AS Id, MAX(lately."Id") AS At
FROM (SELECT  c.* FROM "Comments" c WHERE c."PostId" = i.Id AND c."ParentId" IS NULL
    AND c."DeletedAt" IS NULL AND NOT EXISTS (SELECT 1 FROM "Profiles" a
    WHERE a."UserId" = c."AuthorId" AND a."Availability" <> 0) AND NOT EXISTS (SELECT 1 FROM "Edges" x WHERE x."FromId" = $0 AND x."ToId" = c."AuthorId" AND x."BlockId" IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM "Edges" x WHERE x."FromId" = c."AuthorId" AND x."ToId" = $0 AND x."BlockId" IS NOT NULL) ORDER BY c."Id" DESC LIMIT 50) lately
JOIN "Edges" e ON e."FromId" = $0 AND e."ToId" = lately."AuthorId"
WHERE e."Follow" = 2 AND e."MuteId" IS NULL
GROUP BY lately."AuthorId" ORDER BY At DESC LIMIT 3) k
JOIN "Profiles" a ON a."UserId" = k.Id
WHERE a."Availability" = 0
UNION ALL SELECT i.Id, 3, CAST(a."UserId" AS bigint), CAST(a."AvatarId" AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(a."Username" AS text), CAST(a."DisplayName" AS text), CAST(NULL AS text), CAST(NULL AS text), CAST(NULL AS text) FROM explained i CROSS JOIN LATERAL (SELECT  lately."AuthorId" AS Id, MAX(lately."Id") AS At
FROM (SELECT  c.* FROM "Posts" c WHERE c."SharedPostId" = i.Shown AND c."Id" <> i.Id AND c."Audience" <= 1
    AND c."DeletedAt" IS NULL AND (c."ExpiresAt" IS NULL OR c."ExpiresAt" > $3) AND (c."AuthorId" = $0 OR (c."Audience" <> 4 AND EXISTS (
    SELECT 1 FROM "Profiles" a
    LEFT JOIN "Edges" x ON x."FromId" = $0 AND x."ToId" = a."UserId"
    LEFT JOIN "Edges" y ON y."FromId" = a."UserId" AND y."ToId" = $0
    WHERE a."UserId" = c."AuthorId" AND x."MuteId" IS NULL AND a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
    AND ((c."Audience" = 0 AND (NOT a."IsPrivate" OR x."Follow" = 2))
        OR (c."Audience" = 1 AND x."Follow" = 2)
        OR (c."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
        OR (c."Audience" = 3 AND EXISTS (SELECT 1 FROM "CircleMembers" m
            WHERE m."CircleId" = c."CircleId" AND m."UserId" = $0)))))) ORDER BY c."Id" DESC LIMIT 50) lately
JOIN "Edges" e ON e."FromId" = $0 AND e."ToId" = lately."AuthorId"
WHERE e."Follow" = 2 AND e."MuteId" IS NULL
GROUP BY lately."AuthorId" ORDER BY At DESC LIMIT 3) k
JOIN "Profiles" a ON a."UserId" = k.Id
WHERE a."Availability" = 0
UNION ALL SELECT m."PostId", 4, CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(NULL AS text), CAST(NULL AS text), CAST(NULL AS text), CAST(NULL AS text), CAST(NULL AS text)
FROM "FeedMarkers" m WHERE m."UserId" = $0
UNION ALL SELECT i.Id, 10, CAST(q."AuthorId" AS bigint), CAST(q."EndsAt" AS bigint), CAST(CASE WHEN q."IsMultiple" THEN 1 ELSE 0 END AS bigint), CAST(CASE WHEN q."HidesTotals" THEN 1 ELSE 0 END AS bigint), CAST(q."Voters" AS bigint), CAST(o."Place" AS bigint), CAST(o."Votes" AS bigint), CAST(COALESCE(v."Choices", 0) AS bigint), CAST(o."Text" AS text), CAST(NULL AS text), CAST(NULL AS text), CAST(NULL AS text), CAST(NULL AS text)
FROM withPoll i JOIN "Polls" q ON q."PostId" = i.Id
JOIN "PollOptions" o ON o."PostId" = i.Id
LEFT JOIN "PollVotes" v ON v."PostId" = i.Id AND v."UserId" = $0
UNION ALL SELECT i.Id, 11, CAST(m."Position" AS bigint), CAST(m."Id" AS bigint), CAST(m."Kind" AS bigint), CAST(m."Bytes" AS bigint), CAST(m."Width" AS bigint), CAST(m."Height" AS bigint), CAST(m."DurationMs" AS bigint), CAST(NULL AS bigint), CAST(m."ContentType" AS text), CAST(m."Name" AS text), CAST(m."Blurhash" AS text), CAST(m."AltText" AS text), CAST(m."Waveform" AS text)
FROM withMedia i JOIN "MediaItems" m ON m."TargetKind" = 0 AND m."TargetId" = i.Id AND m."State" = 1
