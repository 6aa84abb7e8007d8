SELECT "ConversationId", "UserId", "IsHidden", "SeesAfter" FROM "Members" WHERE "ConversationId" = $0
