using Hubbub.Application.Notifications;
using Hubbub.Domain.Notifications;
using Hubbub.Infrastructure.Persistence.Statements;

namespace Hubbub.Infrastructure.Notifications;

/// <summary>Statements for cooldowns. The key's columns: actor, post, comment, family, owner.</summary>
internal sealed partial class NotificationsStatements
{
    public static readonly DialectStatement Cooldowns = new(
        Sqlite: """
        SELECT "ActorId", "PostId", "CommentId", "Family", "UserId", "At", "SourceId", "IsTakenBack", "WasRead"
        FROM "NotificationCooldowns"
        WHERE "ActorId" = $0 AND "PostId" = $1 AND "CommentId" = $2 AND "Family" = $3 AND "UserId" = $4
        """,
        SqlServer: """
        SELECT r.[ActorId], r.[PostId], r.[CommentId], r.[Family], r.[UserId], r.[At], r.[SourceId], r.[IsTakenBack], r.[WasRead]
        FROM OPENJSON(@rows) WITH (
            ActorId bigint '$[0]', PostId bigint '$[1]', CommentId bigint '$[2]', Family int '$[3]', UserId bigint '$[4]') AS k
        JOIN [notifications].[NotificationCooldowns] AS r ON r.[ActorId] = k.ActorId AND r.[PostId] = k.PostId
            AND r.[CommentId] = k.CommentId AND r.[Family] = k.Family AND r.[UserId] = k.UserId
        """);

    /// <summary>Columns after the key: at, source, whether it was undone, whether it was read then.</summary>
    public static readonly DialectStatement StoreCooldowns = new(
        Sqlite: """
        INSERT INTO "NotificationCooldowns"
            ("ActorId", "PostId", "CommentId", "Family", "UserId", "At", "SourceId", "IsTakenBack", "WasRead")
        VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT ("ActorId", "PostId", "CommentId", "Family", "UserId") DO UPDATE
            SET "At" = excluded."At", "SourceId" = excluded."SourceId", "IsTakenBack" = excluded."IsTakenBack",
                "WasRead" = excluded."WasRead"
        """,
        SqlServer: """
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
        """);

    public async Task<IReadOnlyList<NotificationCooldown>> CooldownsAsync(
        IReadOnlyCollection<CooldownKey> keys, CancellationToken ct) =>
        await Cooldowns.QueryAsync(
            db,
            [
                .. keys.Select(k => new object?[]
                {
                    k.Actor.Value, k.Post.Value, k.Comment.Value, (int)k.Family, k.Owner.Value,
                }),
            ],
            ReadCooldown,
            ct);

    public Task StoreCooldownsAsync(IReadOnlyCollection<NotificationCooldown> cooldowns, CancellationToken ct) =>
        StoreCooldowns.ExecuteAsync(db, [.. cooldowns.Select(RowOf)], ct);

    private static object?[] RowOf(NotificationCooldown cooldown) =>
    [
        cooldown.ActorId.Value, cooldown.PostId.Value, cooldown.CommentId.Value, (int)cooldown.Family,
        cooldown.UserId.Value,
        cooldown.At.ToUnixTimeMilliseconds(), cooldown.SourceId, cooldown.IsTakenBack, cooldown.WasRead,
    ];

    private static NotificationCooldown ReadCooldown(SqlRow row) => new()
    {
        ActorId = new(row.Int64(0)),
        PostId = new(row.Int64(1)),
        CommentId = new(row.Int64(2)),
        Family = (NotificationKind)row.Int32(3),
        UserId = new(row.Int64(4)),
        At = row.Time(5),
        SourceId = row.Int64(6),
        IsTakenBack = row.Bool(7),
        WasRead = row.IsNull(8) ? null : row.Bool(8),
    };
}
