SELECT c."Id", c."DirectKey",
    (SELECT max(n."Seq") FROM "Messages" AS n WHERE n."ConversationId" = c."Id"), c."CreatedAt",
    CASE WHEN c."DirectKey" IS NOT NULL THEN
        (SELECT max(a."UserId") FROM "Members" AS a WHERE a."ConversationId" = c."Id" AND a."Request" <> 0) END,
    m."UserId", m."Role", m."LastSentAt", g."Name", g."OnlyAdminsSend", g."SlowModeSeconds"
FROM "Members" AS m JOIN "Conversations" AS c ON c."Id" = m."ConversationId"
LEFT JOIN "Groups" AS g ON g."Id" = c."Id"
WHERE m."ConversationId" = $0 AND m."UserId" = $1
