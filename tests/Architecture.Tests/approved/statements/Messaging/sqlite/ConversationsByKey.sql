SELECT c."Id", c."DirectKey",
    (SELECT max(n."Seq") FROM "Messages" AS n WHERE n."ConversationId" = c."Id"), c."CreatedAt",
    (SELECT max(a."UserId") FROM "Members" AS a WHERE a."ConversationId" = c."Id" AND a."Request" <> 0)
FROM "Conversations" AS c WHERE c."DirectKey" = $0
