SELECT c.[Id], c.[DirectKey],
    (SELECT max(n.[Seq]) FROM [messaging].[Messages] AS n WHERE n.[ConversationId] = c.[Id]), c.[CreatedAt],
    (SELECT max(a.[UserId]) FROM [messaging].[Members] AS a
        WHERE a.[ConversationId] = c.[Id] AND a.[Request] <> 0)
FROM OPENJSON(@rows) WITH (DirectKey nvarchar(40) '$[0]') AS k
JOIN [messaging].[Conversations] AS c ON c.[DirectKey] = k.DirectKey COLLATE Latin1_General_100_BIN2
