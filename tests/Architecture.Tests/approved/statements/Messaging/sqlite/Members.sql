SELECT "ConversationId", "UserId", "IsHidden", "SeesAfter", "ArchivedSeq" FROM "Members" WHERE "ConversationId" = $0
