SELECT a.[NotificationId], a.[ActorId], a.[SourceId], a.[UserId], a.[PostId], a.[Kind], a.[Rank]
FROM OPENJSON(@rows) WITH (ActorId bigint '$[0]', UserId bigint '$[1]', PostId bigint '$[2]') AS k
JOIN [notifications].[NotificationActors] AS a
    ON a.[ActorId] = k.ActorId AND a.[UserId] = k.UserId AND a.[PostId] = k.PostId
