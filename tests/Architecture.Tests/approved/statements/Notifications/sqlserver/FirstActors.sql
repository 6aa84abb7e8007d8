SELECT a.[NotificationId], a.[ActorId], a.[SourceId], a.[UserId], a.[PostId], a.[Kind], a.[Rank]
FROM OPENJSON(@rows) WITH (NotificationId bigint '$[0]') AS k
CROSS APPLY (
    SELECT TOP 10 n.* FROM [notifications].[NotificationActors] AS n
    WHERE n.[NotificationId] = k.NotificationId ORDER BY n.[Rank] DESC
) AS a
ORDER BY a.[NotificationId], a.[Rank] DESC
