SELECT m.[SenderId], m.[ClientMessageHash], m.[ClientMessageId], m.[Id], m.[ConversationId], m.[Seq], m.[SentAt], m.[BodyHash],
    c.[DirectKey]
FROM OPENJSON(@rows) WITH (SenderId bigint '$[0]', Hash bigint '$[1]') AS k
JOIN [messaging].[Messages] AS m ON m.[SenderId] = k.SenderId AND m.[ClientMessageHash] = k.Hash
JOIN [messaging].[Conversations] AS c ON c.[Id] = m.[ConversationId]
