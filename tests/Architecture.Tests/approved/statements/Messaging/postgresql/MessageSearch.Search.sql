SELECT g."Id"
FROM (
    SELECT k."MessageId"
    FROM json_array_elements(CAST($8 AS json)) AS t(mark)
    JOIN "MessageMarks" AS k ON k."ConversationId" = $1
        AND k."Mark" >= t.mark ->> 2 AND k."Mark" < t.mark ->> 4
        AND k."MessageId" < $2 AND k."MessageId" >= $3
    GROUP BY k."MessageId"
    HAVING COUNT(DISTINCT t.mark ->> 0) = MAX(CAST(t.mark ->> 1 AS int))) AS i
JOIN "Messages" AS g ON g."Id" = i."MessageId"
JOIN "Members" AS m ON m."ConversationId" = $1 AND m."UserId" = $0
WHERE g."SentAt" >= $4 AND g."SentAt" < $5 AND g."Seq" > m."SeesAfter" AND NOT m."IsHidden"
    AND m."Request" = 0
    AND NOT EXISTS (SELECT 1 FROM "HiddenMessages" AS h WHERE h."MessageId" = g."Id" AND h."UserId" = $0)
    AND NOT EXISTS (SELECT 1 FROM "Groups" AS s WHERE s."Id" = $1 AND NOT s."ShowsBlocked" AND (
        EXISTS (SELECT 1 FROM "Edges" AS b WHERE b."FromId" = $0 AND b."ToId" = g."SenderId"
            AND b."BlockId" IS NOT NULL)
        OR EXISTS (SELECT 1 FROM "Edges" AS b WHERE b."FromId" = g."SenderId" AND b."ToId" = $0
            AND b."BlockId" IS NOT NULL)))
ORDER BY g."Id" DESC LIMIT $6
