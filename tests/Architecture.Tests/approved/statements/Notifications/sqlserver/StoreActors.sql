MERGE [notifications].[NotificationActors] AS a
USING (
    SELECT NotificationId, ActorId, SourceId, UserId, PostId, Kind, Rank
    FROM OPENJSON(@rows) WITH (
        NotificationId bigint '$[0]', ActorId bigint '$[1]', SourceId bigint '$[2]', UserId bigint '$[3]',
        PostId bigint '$[4]', Kind int '$[5]', Rank bigint '$[6]')
) AS r ON a.[NotificationId] = r.NotificationId AND a.[ActorId] = r.ActorId AND a.[SourceId] = r.SourceId
WHEN MATCHED THEN UPDATE SET [Kind] = r.Kind, [Rank] = r.Rank
WHEN NOT MATCHED THEN INSERT ([NotificationId], [ActorId], [SourceId], [UserId], [PostId], [Kind], [Rank])
    VALUES (r.NotificationId, r.ActorId, r.SourceId, r.UserId, r.PostId, r.Kind, r.Rank);
