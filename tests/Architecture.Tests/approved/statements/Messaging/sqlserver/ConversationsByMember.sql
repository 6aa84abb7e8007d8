SELECT c.[Id], c.[DirectKey],
    (SELECT max(n.[Seq]) FROM [messaging].[Messages] AS n WHERE n.[ConversationId] = c.[Id]), c.[CreatedAt],
    CASE WHEN c.[DirectKey] IS NOT NULL THEN
        (SELECT max(a.[UserId]) FROM [messaging].[Members] AS a
            WHERE a.[ConversationId] = c.[Id] AND a.[Request] <> 0) END,
    m.[UserId], m.[Role], m.[LastSentAt], g.[Name], g.[OnlyAdminsSend], g.[SlowModeSeconds]
FROM OPENJSON(@rows) WITH (Id bigint '$[0]', UserId bigint '$[1]') AS k
JOIN [messaging].[Members] AS m ON m.[ConversationId] = k.Id AND m.[UserId] = k.UserId
JOIN [messaging].[Conversations] AS c ON c.[Id] = m.[ConversationId]
LEFT JOIN [messaging].[Groups] AS g ON g.[Id] = c.[Id]
