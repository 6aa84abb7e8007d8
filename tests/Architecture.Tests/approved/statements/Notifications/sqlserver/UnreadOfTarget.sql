SELECT n.[Id], n.[UserId], n.[Type], n.[Order], n.[FromUserId], n.[SecondUserId], n.[ThirdUserId], n.[Kind],
    n.[SourceId], n.[PostId], n.[CommentId], n.[PostAuthorId], n.[SharedPostId], n.[SharedAuthorId],
    n.[ConversationId], n.[AnnouncementId], n.[Count], n.[Message], n.[IsRead], n.[CreatedAt], n.[Version]
FROM OPENJSON(@rows) WITH (UserId bigint '$[0]', Type int '$[1]', PostId bigint '$[2]', CommentId bigint '$[3]') AS k
JOIN [notifications].[Notifications] AS n ON n.[UserId] = k.UserId AND n.[Type] = k.Type AND n.[PostId] = k.PostId
    AND n.[CommentId] = k.CommentId AND n.[IsRead] = 0
