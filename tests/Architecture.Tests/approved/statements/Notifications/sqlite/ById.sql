SELECT "Id", "UserId", "Type", "Order", "FromUserId", "SecondUserId", "ThirdUserId", "Kind", "SourceId", "PostId",
    "CommentId", "PostAuthorId", "SharedPostId", "SharedAuthorId", "ConversationId", "AnnouncementId", "Count",
    "Message", "IsRead", "CreatedAt", "Version"
FROM "Notifications" WHERE "Id" = $0
