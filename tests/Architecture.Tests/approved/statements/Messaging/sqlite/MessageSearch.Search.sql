SELECT g."Id"
FROM "MessageIndex" AS i CROSS JOIN "Messages" AS g ON g."Id" = i.rowid
CROSS JOIN "Members" AS m ON m."ConversationId" = $1 AND m."UserId" = $0
WHERE "MessageIndex" MATCH replace($7, '~', $1) AND i.rowid < $2 AND i.rowid >= $3 AND $8 IS NOT NULL
    AND g."SentAt" >= $4 AND g."SentAt" < $5 AND g."Seq" > m."SeesAfter" AND NOT m."IsHidden"
    AND m."Request" = 0
    AND NOT EXISTS (SELECT 1 FROM "HiddenMessages" AS h WHERE h."MessageId" = g."Id" AND h."UserId" = $0)
    AND NOT EXISTS (SELECT 1 FROM "Groups" AS s WHERE s."Id" = $1 AND NOT s."ShowsBlocked" AND (
        EXISTS (SELECT 1 FROM "Edges" AS b WHERE b."FromId" = $0 AND b."ToId" = g."SenderId"
            AND b."BlockId" IS NOT NULL)
        OR EXISTS (SELECT 1 FROM "Edges" AS b WHERE b."FromId" = g."SenderId" AND b."ToId" = $0
            AND b."BlockId" IS NOT NULL)))
ORDER BY i.rowid DESC LIMIT $6 + 0
