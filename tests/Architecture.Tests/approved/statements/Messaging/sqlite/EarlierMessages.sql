SELECT m."SenderId", m."ClientMessageHash", m."ClientMessageId", m."Id", m."ConversationId", m."Seq", m."SentAt", m."BodyHash",
    c."DirectKey"
FROM "Messages" AS m JOIN "Conversations" AS c ON c."Id" = m."ConversationId"
WHERE m."SenderId" = $0 AND m."ClientMessageHash" = $1
