INSERT INTO [messaging].[Messages]
    ([Id], [ConversationId], [Seq], [SenderId], [Body], [ClientMessageId], [BodyHash], [SentAt], [StoryId],
    [ClientMessageHash], [ReplyToId], [IsForwarded], [FilesId], [FilesKind], [FileCount], [SharedPostId],
    [EditCount])
SELECT r.Id, r.ConversationId, r.Seq, r.SenderId, r.Body, r.ClientMessageId,
    CONVERT(varbinary(32), r.BodyHash, 2), r.SentAt, r.StoryId, r.ClientMessageHash, r.ReplyToId,
    r.IsForwarded, r.FilesId, r.FilesKind, r.FileCount, r.SharedPostId, 0
FROM OPENJSON(@rows) WITH (
    Id bigint '$[0]', ConversationId bigint '$[1]', Seq bigint '$[2]', SenderId bigint '$[3]',
    Body nvarchar(4000) '$[4]', ClientMessageId nvarchar(64) '$[5]', BodyHash char(64) '$[6]',
    SentAt bigint '$[7]', StoryId bigint '$[8]', ClientMessageHash bigint '$[9]',
    ReplyToId bigint '$[10]', IsForwarded bit '$[11]', FilesId bigint '$[12]', FilesKind int '$[13]',
    FileCount int '$[14]', SharedPostId bigint '$[15]') AS r;
INSERT INTO [messaging].[MessageMarks] ([ConversationId], [Mark], [MessageId])
SELECT DISTINCT r.ConversationId, s.[value] COLLATE Latin1_General_100_BIN2, r.Id
FROM OPENJSON(@rows) WITH (Id bigint '$[0]', ConversationId bigint '$[1]', Marks nvarchar(max) '$[16]') AS r
CROSS APPLY STRING_SPLIT(r.Marks, N' ') AS s
