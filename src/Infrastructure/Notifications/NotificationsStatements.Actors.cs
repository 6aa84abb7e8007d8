using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Infrastructure.Persistence.Statements;

namespace Hubbub.Infrastructure.Notifications;

/// <summary>Statements for the actors that notifications count.</summary>
internal sealed partial class NotificationsStatements
{
    /// <summary>Columns: notification, actor, source, owner, post, kind, rank.</summary>
    public static readonly DialectStatement StoreActors = new(
        Sqlite: """
        INSERT INTO "NotificationActors" ("NotificationId", "ActorId", "SourceId", "UserId", "PostId", "Kind", "Rank")
        VALUES ($0, $1, $2, $3, $4, $5, $6)
        ON CONFLICT ("NotificationId", "ActorId", "SourceId") DO UPDATE SET "Kind" = excluded."Kind", "Rank" = excluded."Rank"
        """,
        SqlServer: """
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
    public static readonly DialectStatement DeleteActors = new(
        Sqlite: """
        DELETE FROM "NotificationActors" WHERE "NotificationId" = $0 AND "ActorId" = $1 AND "SourceId" = $2
        """,
        SqlServer: """
        DELETE a FROM [notifications].[NotificationActors] AS a
        JOIN OPENJSON(@rows) WITH (NotificationId bigint '$[0]', ActorId bigint '$[1]', SourceId bigint '$[2]') AS k
            ON a.[NotificationId] = k.NotificationId AND a.[ActorId] = k.ActorId AND a.[SourceId] = k.SourceId
        """);

    /// <summary>Which of these people a notification counts. Columns: notification, actor.</summary>
    public static readonly DialectStatement CountedActors = new(
        Sqlite: """
        SELECT DISTINCT "NotificationId", "ActorId" FROM "NotificationActors" WHERE "NotificationId" = $0 AND "ActorId" = $1
        """,
        SqlServer: """
        SELECT DISTINCT a.[NotificationId], a.[ActorId]
        FROM OPENJSON(@rows) WITH (NotificationId bigint '$[0]', ActorId bigint '$[1]') AS k
        JOIN [notifications].[NotificationActors] AS a ON a.[NotificationId] = k.NotificationId AND a.[ActorId] = k.ActorId
        """);

    /// <summary>What someone did to a post that its owner's notifications count. Columns: actor, owner, post.</summary>
    public static readonly DialectStatement ActorsOfPost = new(
        Sqlite: """
        SELECT "NotificationId", "ActorId", "SourceId", "UserId", "PostId", "Kind", "Rank" FROM "NotificationActors"
        WHERE "ActorId" = $0 AND "UserId" = $1 AND "PostId" = $2
        """,
        SqlServer: """
        SELECT a.[NotificationId], a.[ActorId], a.[SourceId], a.[UserId], a.[PostId], a.[Kind], a.[Rank]
        FROM OPENJSON(@rows) WITH (ActorId bigint '$[0]', UserId bigint '$[1]', PostId bigint '$[2]') AS k
        JOIN [notifications].[NotificationActors] AS a
            ON a.[ActorId] = k.ActorId AND a.[UserId] = k.UserId AND a.[PostId] = k.PostId
        """);

    /// <summary>
    /// The people to show in a notification. A person may have several rows, mostly adjacent. Columns: notification.
    /// </summary>
    public static readonly DialectStatement FirstActors = new(
        Sqlite: """
        SELECT "NotificationId", "ActorId", "SourceId", "UserId", "PostId", "Kind", "Rank" FROM "NotificationActors"
        WHERE "NotificationId" = $0 ORDER BY "Rank" DESC LIMIT 10
        """,
        SqlServer: """
        SELECT a.[NotificationId], a.[ActorId], a.[SourceId], a.[UserId], a.[PostId], a.[Kind], a.[Rank]
        FROM OPENJSON(@rows) WITH (NotificationId bigint '$[0]') AS k
        CROSS APPLY (
            SELECT TOP 10 n.* FROM [notifications].[NotificationActors] AS n
            WHERE n.[NotificationId] = k.NotificationId ORDER BY n.[Rank] DESC
        ) AS a
        ORDER BY a.[NotificationId], a.[Rank] DESC
        """);

    public Task StoreActorsAsync(IReadOnlyCollection<NotificationActor> actors, CancellationToken ct) =>
        StoreActors.ExecuteAsync(
            db,
            [
                .. actors.Select(a => new object?[]
                {
                    a.NotificationId.Value, a.ActorId.Value, a.SourceId, a.UserId.Value, a.PostId.Value, (int)a.Kind,
                    a.Rank,
                }),
            ],
            ct);

    public Task DeleteActorsAsync(IReadOnlyCollection<NotificationActor> actors, CancellationToken ct) =>
        DeleteActors.ExecuteAsync(
            db, [.. actors.Select(a => new object?[] { a.NotificationId.Value, a.ActorId.Value, a.SourceId })], ct);

    public async Task<IReadOnlySet<(NotificationId Notification, UserId Actor)>> CountedAsync(
        IReadOnlyCollection<(NotificationId Notification, UserId Actor)> pairs, CancellationToken ct) =>
        (await CountedActors.QueryAsync(
            db,
            [.. pairs.Select(p => new object?[] { p.Notification.Value, p.Actor.Value })],
            row => (new NotificationId(row.Int64(0)), new UserId(row.Int64(1))),
            ct)).ToHashSet();

    public async Task<IReadOnlyList<NotificationActor>> DoneAsync(
        IReadOnlyCollection<(UserId Actor, UserId Owner, PostId Post)> keys, CancellationToken ct) =>
        await ActorsOfPost.QueryAsync(
            db, [.. keys.Select(k => new object?[] { k.Actor.Value, k.Owner.Value, k.Post.Value })], ReadActor, ct);

    public async Task<IReadOnlyList<NotificationActor>> FirstActorsAsync(
        IReadOnlyCollection<NotificationId> notifications, CancellationToken ct) =>
        await FirstActors.QueryAsync(db, DialectStatement.RowsOf(notifications), ReadActor, ct);

    private static NotificationActor ReadActor(SqlRow row) => new()
    {
        NotificationId = new(row.Int64(0)),
        ActorId = new(row.Int64(1)),
        SourceId = row.Int64(2),
        UserId = new(row.Int64(3)),
        PostId = new(row.Int64(4)),
        Kind = (NotificationKind)row.Int32(5),
        Rank = row.Int64(6),
    };
}
