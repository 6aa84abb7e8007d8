SELECT "ConversationId", "UserId", "IsHidden", "SeesAfter", "ArchivedSeq", "Request"
FROM "Members" WHERE "ConversationId" = $0
