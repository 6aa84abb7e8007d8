DELETE a FROM [notifications].[NotificationActors] AS a
JOIN OPENJSON(@rows) WITH (NotificationId bigint '$[0]', ActorId bigint '$[1]', SourceId bigint '$[2]') AS k
    ON a.[NotificationId] = k.NotificationId AND a.[ActorId] = k.ActorId AND a.[SourceId] = k.SourceId
