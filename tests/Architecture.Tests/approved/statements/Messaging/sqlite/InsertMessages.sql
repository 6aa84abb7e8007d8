INSERT INTO "Messages"
    ("Id", "ConversationId", "Seq", "SenderId", "Body", "ClientMessageId", "BodyHash", "SentAt", "StoryId",
    "ClientMessageHash", "ReplyToId", "IsForwarded", "EditCount")
VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0)
