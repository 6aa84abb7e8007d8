SELECT "ConversationId", "UserId", "IsHidden" FROM "Members" WHERE "ConversationId" = $0
