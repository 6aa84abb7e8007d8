SELECT "Id", "UserId", "Type", "Order", "FromUserId", "SecondUserId", "ThirdUserId", "Kind", "SourceId", "PostId",
    "CommentId", "PostAuthorId", "SharedPostId", "SharedAuthorId", "ConversationId", "AnnouncementId", "Count",
    "Message", "IsRead", "CreatedAt", "Version"
FROM "Notifications"
WHERE "UserId" = $0 AND "Type" = $1 AND "PostId" = $2 AND "CommentId" = $3 AND NOT ("IsRead")
