INSERT INTO "Messages"
    ("Id", "ConversationId", "Seq", "SenderId", "Body", "ClientMessageId", "BodyHash", "SentAt", "StoryId",
    "ClientMessageHash")
VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9)
