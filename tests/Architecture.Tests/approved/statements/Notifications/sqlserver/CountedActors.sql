SELECT DISTINCT a.[NotificationId], a.[ActorId]
FROM OPENJSON(@rows) WITH (NotificationId bigint '$[0]', ActorId bigint '$[1]') AS k
JOIN [notifications].[NotificationActors] AS a ON a.[NotificationId] = k.NotificationId AND a.[ActorId] = k.ActorId
