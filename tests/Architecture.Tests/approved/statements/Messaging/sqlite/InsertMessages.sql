INSERT INTO "Messages"
    ("Id", "ConversationId", "Seq", "SenderId", "Body", "ClientMessageId", "BodyHash", "SentAt", "StoryId",
    "ClientMessageHash", "ReplyToId", "IsForwarded", "FilesId", "FilesKind", "FileCount", "SharedPostId",
    "EditCount")
VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 0)
