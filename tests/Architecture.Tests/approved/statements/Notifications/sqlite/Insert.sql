INSERT INTO "Notifications" ("Id", "UserId", "Type", "Order", "FromUserId", "SecondUserId", "ThirdUserId", "Kind", "SourceId", "PostId",
    "CommentId", "PostAuthorId", "SharedPostId", "SharedAuthorId", "ConversationId", "AnnouncementId", "Count",
    "Message", "IsRead", "CreatedAt", "Version")
VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
