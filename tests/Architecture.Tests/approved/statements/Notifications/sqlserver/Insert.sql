INSERT INTO [notifications].[Notifications] (
    [Id], [UserId], [Type], [Order], [FromUserId], [SecondUserId], [ThirdUserId], [Kind], [SourceId], [PostId],
    [CommentId], [PostAuthorId], [SharedPostId], [SharedAuthorId], [ConversationId], [AnnouncementId], [Count],
    [Message], [IsRead], [CreatedAt], [Version])
SELECT r.Id, r.UserId, r.[Type], r.[Order], r.FromUserId, r.SecondUserId, r.ThirdUserId, r.[Kind], r.SourceId,
    r.PostId, r.CommentId, r.PostAuthorId, r.SharedPostId, r.SharedAuthorId, r.ConversationId, r.AnnouncementId,
    r.[Count], r.[Message], r.IsRead, r.CreatedAt, r.[Version]
FROM OPENJSON(@rows) WITH (
    Id bigint '$[0]', UserId bigint '$[1]', [Type] int '$[2]', [Order] bigint '$[3]', FromUserId bigint '$[4]',
    SecondUserId bigint '$[5]', ThirdUserId bigint '$[6]', [Kind] int '$[7]', SourceId bigint '$[8]',
    PostId bigint '$[9]', CommentId bigint '$[10]', PostAuthorId bigint '$[11]', SharedPostId bigint '$[12]',
    SharedAuthorId bigint '$[13]', ConversationId bigint '$[14]', AnnouncementId bigint '$[15]',
    [Count] int '$[16]', [Message] nvarchar(500) '$[17]', IsRead bit '$[18]', CreatedAt bigint '$[19]',
    [Version] bigint '$[20]') AS r
