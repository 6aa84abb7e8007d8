SELECT k.UserId, k.ConversationId, k.[Type],
    CAST(CASE WHEN EXISTS (
        SELECT 1 FROM [notifications].[NotificationPreferences] AS p
        WHERE p.[UserId] = k.UserId AND p.[InAppOff] & k.TypeBit <> 0)
        THEN 1 ELSE 0 END AS bit),
    CAST(CASE WHEN EXISTS (
        SELECT 1 FROM [notifications].[ConversationMutes] AS m
        WHERE m.[UserId] = k.UserId AND m.[ConversationId] = k.ConversationId
            AND (m.[Until] IS NULL OR m.[Until] > k.Now))
        THEN 1 ELSE 0 END AS bit),
    (SELECT string_agg(CAST(CONCAT(o.[PersonId], ':', o.[Off]) AS varchar(max)), ',')
        FROM [notifications].[PersonPreferences] AS o WHERE o.[UserId] = k.UserId),
    n.[Id], n.[Order], n.[FromUserId], n.[Count], n.[Message], n.[CreatedAt], n.[Version],
    CAST(CASE WHEN n.[Order] = (
        SELECT max(o.[Order]) FROM [notifications].[Notifications] AS o WHERE o.[UserId] = k.UserId)
        THEN 1 ELSE 0 END AS bit)
FROM OPENJSON(@rows) WITH (
    UserId bigint '$[0]', ConversationId bigint '$[1]', Now bigint '$[2]', [Type] int '$[3]',
    TypeBit int '$[4]') AS k
LEFT JOIN [notifications].[Notifications] AS n ON n.[UserId] = k.UserId AND n.[Type] = k.[Type]
    AND n.[ConversationId] = k.ConversationId AND n.[IsRead] = 0 AND n.[ConversationId] IS NOT NULL
