SELECT r.[ActorId], r.[PostId], r.[CommentId], r.[Family], r.[UserId], r.[At], r.[SourceId], r.[IsTakenBack], r.[WasRead]
FROM OPENJSON(@rows) WITH (
    ActorId bigint '$[0]', PostId bigint '$[1]', CommentId bigint '$[2]', Family int '$[3]', UserId bigint '$[4]') AS k
JOIN [notifications].[NotificationCooldowns] AS r ON r.[ActorId] = k.ActorId AND r.[PostId] = k.PostId
    AND r.[CommentId] = k.CommentId AND r.[Family] = k.Family AND r.[UserId] = k.UserId
