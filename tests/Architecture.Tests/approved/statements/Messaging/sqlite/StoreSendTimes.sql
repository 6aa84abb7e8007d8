UPDATE "Members" SET "LastSentAt" = $2 WHERE "ConversationId" = $0 AND "UserId" = $1
