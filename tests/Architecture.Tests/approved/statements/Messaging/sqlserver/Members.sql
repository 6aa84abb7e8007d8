SELECT m.[ConversationId], m.[UserId], m.[IsHidden], m.[SeesAfter], m.[ArchivedSeq], m.[Request]
FROM OPENJSON(@rows) WITH (Id bigint '$[0]') AS k
JOIN [messaging].[Members] AS m ON m.[ConversationId] = k.Id
