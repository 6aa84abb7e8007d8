SELECT c."Id", c."DirectKey",
    (SELECT max(n."Seq") FROM "Messages" AS n WHERE n."ConversationId" = c."Id"), c."CreatedAt"
FROM "Conversations" AS c WHERE c."DirectKey" = $0
