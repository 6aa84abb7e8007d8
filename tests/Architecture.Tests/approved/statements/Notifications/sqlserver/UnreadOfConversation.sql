SELECT n.[Id], n.[UserId], n.[Type], n.[Order], n.[FromUserId], n.[ConversationId], n.[Count], n.[Message],
    n.[CreatedAt], n.[Version],
    CAST(CASE WHEN n.[Order] = (
        SELECT max(o.[Order]) FROM [notifications].[Notifications] AS o WHERE o.[UserId] = k.UserId)
        THEN 1 ELSE 0 END AS bit)
FROM OPENJSON(@rows) WITH (UserId bigint '$[0]', ConversationId bigint '$[1]') AS k
JOIN [notifications].[Notifications] AS n ON n.[UserId] = k.UserId AND n.[ConversationId] = k.ConversationId
WHERE n.[IsRead] = 0 AND n.[ConversationId] IS NOT NULL
