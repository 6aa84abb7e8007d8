SELECT c."Id", c."DirectKey",
    (SELECT max(n."Seq") FROM "Messages" AS n WHERE n."ConversationId" = c."Id"), c."CreatedAt"
FROM "Members" AS m JOIN "Conversations" AS c ON c."Id" = m."ConversationId"
WHERE m."ConversationId" = $0 AND m."UserId" = $1
