UPDATE m SET [LastSentAt] = r.LastSentAt
FROM [messaging].[Members] AS m
JOIN OPENJSON(@rows) WITH (Id bigint '$[0]', UserId bigint '$[1]', LastSentAt bigint '$[2]') AS r
    ON m.[ConversationId] = r.Id AND m.[UserId] = r.UserId
