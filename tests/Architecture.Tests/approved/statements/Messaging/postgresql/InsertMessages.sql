WITH sent AS (INSERT INTO "Messages"
    ("Id", "ConversationId", "Seq", "SenderId", "Body", "ClientMessageId", "BodyHash", "SentAt", "StoryId",
    "ClientMessageHash", "ReplyToId", "IsForwarded", "FilesId", "FilesKind", "FileCount", "SharedPostId",
    "EditCount")
VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 0))
INSERT INTO "MessageMarks" ("ConversationId", "Mark", "MessageId")
SELECT DISTINCT $1, m.mark, $0 FROM unnest(string_to_array($16, ' ')) AS m(mark)
