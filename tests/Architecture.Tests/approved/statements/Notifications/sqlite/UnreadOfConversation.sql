SELECT "Id", "UserId", "Type", "Order", "FromUserId", "ConversationId", "Count", "Message", "CreatedAt", "Version",
    "Order" = (SELECT max(o."Order") FROM "Notifications" AS o WHERE o."UserId" = $0)
FROM "Notifications" WHERE "UserId" = $0 AND "ConversationId" = $1 AND NOT ("IsRead")
