MERGE [notifications].[NotificationCooldowns] AS t
USING (
    SELECT ActorId, PostId, CommentId, Family, UserId, At, SourceId, IsTakenBack, WasRead
    FROM OPENJSON(@rows) WITH (
        ActorId bigint '$[0]', PostId bigint '$[1]', CommentId bigint '$[2]', Family int '$[3]', UserId bigint '$[4]',
        At bigint '$[5]', SourceId bigint '$[6]', IsTakenBack bit '$[7]', WasRead bit '$[8]')
) AS r ON t.[ActorId] = r.ActorId AND t.[PostId] = r.PostId AND t.[CommentId] = r.CommentId
    AND t.[Family] = r.Family AND t.[UserId] = r.UserId
WHEN MATCHED THEN UPDATE
    SET [At] = r.At, [SourceId] = r.SourceId, [IsTakenBack] = r.IsTakenBack, [WasRead] = r.WasRead
WHEN NOT MATCHED THEN INSERT
    ([ActorId], [PostId], [CommentId], [Family], [UserId], [At], [SourceId], [IsTakenBack], [WasRead])
    VALUES (r.ActorId, r.PostId, r.CommentId, r.Family, r.UserId, r.At, r.SourceId, r.IsTakenBack, r.WasRead);
