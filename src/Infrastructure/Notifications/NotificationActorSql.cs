using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Notifications;

/// <summary>What notifications count, row by row.</summary>
internal static class NotificationActorSql
{
    /// <summary>Stores what is counted. Columns: notification, actor, source, owner, post, kind, rank.</summary>
    public static readonly DualStatement Store = new(
        """
        INSERT INTO "NotificationActors" ("NotificationId", "ActorId", "SourceId", "UserId", "PostId", "Kind", "Rank")
        VALUES ($0, $1, $2, $3, $4, $5, $6)
        ON CONFLICT ("NotificationId", "ActorId", "SourceId") DO UPDATE SET "Kind" = excluded."Kind", "Rank" = excluded."Rank"
        """,
        """
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
        """);

    /// <summary>Columns: notification, actor, source.</summary>
    public static readonly DualStatement Delete = new(
        """
        DELETE FROM "NotificationActors" WHERE "NotificationId" = $0 AND "ActorId" = $1 AND "SourceId" = $2
        """,
        """
        DELETE a FROM [notifications].[NotificationActors] AS a
        JOIN OPENJSON(@rows) WITH (NotificationId bigint '$[0]', ActorId bigint '$[1]', SourceId bigint '$[2]') AS k
            ON a.[NotificationId] = k.NotificationId AND a.[ActorId] = k.ActorId AND a.[SourceId] = k.SourceId
        """);

    /// <summary>Which of these people a notification counts. Columns: notification, actor.</summary>
    public static readonly DualStatement SelectCounted = new(
        """
        SELECT DISTINCT "NotificationId", "ActorId" FROM "NotificationActors" WHERE "NotificationId" = $0 AND "ActorId" = $1
        """,
        """
        SELECT DISTINCT a.[NotificationId], a.[ActorId]
        FROM OPENJSON(@rows) WITH (NotificationId bigint '$[0]', ActorId bigint '$[1]') AS k
        JOIN [notifications].[NotificationActors] AS a ON a.[NotificationId] = k.NotificationId AND a.[ActorId] = k.ActorId
        """);

    /// <summary>What someone did with a post that its owner's notifications count. Columns: actor, owner, post.</summary>
    public static readonly DualStatement SelectDone = new(
        """
        SELECT "NotificationId", "ActorId", "SourceId", "UserId", "PostId", "Kind", "Rank" FROM "NotificationActors"
        WHERE "ActorId" = $0 AND "UserId" = $1 AND "PostId" = $2
        """,
        """
        SELECT a.[NotificationId], a.[ActorId], a.[SourceId], a.[UserId], a.[PostId], a.[Kind], a.[Rank]
        FROM OPENJSON(@rows) WITH (ActorId bigint '$[0]', UserId bigint '$[1]', PostId bigint '$[2]') AS k
        JOIN [notifications].[NotificationActors] AS a
            ON a.[ActorId] = k.ActorId AND a.[UserId] = k.UserId AND a.[PostId] = k.PostId
        """);

    /// <summary>Whom to show of a notification. One person's doings stand together more often than not. Columns: notification.</summary>
    public static readonly DualStatement SelectFirst = new(
        """
        SELECT "NotificationId", "ActorId", "SourceId", "UserId", "PostId", "Kind", "Rank" FROM "NotificationActors"
        WHERE "NotificationId" = $0 ORDER BY "Rank" DESC LIMIT 10
        """,
        """
        SELECT a.[NotificationId], a.[ActorId], a.[SourceId], a.[UserId], a.[PostId], a.[Kind], a.[Rank]
        FROM OPENJSON(@rows) WITH (NotificationId bigint '$[0]') AS k
        CROSS APPLY (
            SELECT TOP 10 n.* FROM [notifications].[NotificationActors] AS n
            WHERE n.[NotificationId] = k.NotificationId ORDER BY n.[Rank] DESC
        ) AS a
        ORDER BY a.[NotificationId], a.[Rank] DESC
        """);

    public static object?[] Row(NotificationActor actor) =>
    [
        actor.NotificationId.Value, actor.ActorId.Value, actor.SourceId, actor.UserId.Value, actor.PostId.Value,
        (int)actor.Kind, actor.Rank,
    ];

    public static object?[] Key(NotificationActor actor) =>
        [actor.NotificationId.Value, actor.ActorId.Value, actor.SourceId];

    public static NotificationActor Read(SqlRow row) => new()
    {
        NotificationId = new(row.Int64(0)),
        ActorId = new(row.Int64(1)),
        SourceId = row.Int64(2),
        UserId = new(row.Int64(3)),
        PostId = new(row.Int64(4)),
        Kind = (NotificationKind)row.Int32(5),
        Rank = row.Int64(6),
    };

    public static (NotificationId, UserId) ReadCounted(SqlRow row) => (new(row.Int64(0)), new(row.Int64(1)));
}
