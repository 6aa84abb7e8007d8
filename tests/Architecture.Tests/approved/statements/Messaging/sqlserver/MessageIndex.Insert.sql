INSERT INTO [messaging].[MessageMarks] ([ConversationId], [Mark], [MessageId])
SELECT DISTINCT r.ConversationId, s.[value] COLLATE Latin1_General_100_BIN2, r.Id
FROM OPENJSON(@rows) WITH (Id bigint '$[0]', ConversationId bigint '$[1]', Marks nvarchar(max) '$[2]') AS r
CROSS APPLY STRING_SPLIT(r.Marks, N' ') AS s
