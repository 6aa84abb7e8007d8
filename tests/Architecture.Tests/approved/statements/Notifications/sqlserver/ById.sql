SELECT n.[Id], n.[UserId], n.[Type], n.[Order], n.[FromUserId], n.[SecondUserId], n.[ThirdUserId], n.[Kind],
    n.[SourceId], n.[PostId], n.[CommentId], n.[PostAuthorId], n.[SharedPostId], n.[SharedAuthorId],
    n.[ConversationId], n.[AnnouncementId], n.[Count], n.[Message], n.[IsRead], n.[CreatedAt], n.[Version]
FROM OPENJSON(@rows) WITH (Id bigint '$[0]') AS k JOIN [notifications].[Notifications] AS n ON n.[Id] = k.Id
