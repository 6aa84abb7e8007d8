using Hubbub.Application.Notifications;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Infrastructure.Persistence.Statements;

namespace Hubbub.Infrastructure.Notifications;

/// <summary>Statements for who is notified, and for what is pushed to their devices.</summary>
internal sealed partial class NotificationsStatements
{
    /// <summary>
    /// Unread notifications by their partial index, preferences and subscriptions. Columns: owner.
    /// </summary>
    public static readonly DialectStatement Notified = new(
        Sqlite: $"""
        SELECT $0,
            (SELECT count(*) FROM "Notifications" WHERE "UserId" = $0 AND NOT ("IsRead")),
            coalesce(p."PushOff", 0),
            EXISTS (SELECT 1 FROM "PushSubscriptions" WHERE "UserId" = $0),
            coalesce(p."EmailOn", 0),
            coalesce(p."EmailAfterMinutes", 0),
            {People}
        FROM (SELECT 1) AS one LEFT JOIN "NotificationPreferences" AS p ON p."UserId" = $0
        """,
        SqlServer: $"""
        SELECT k.UserId,
            (SELECT count(*) FROM [notifications].[Notifications] AS n WHERE n.[UserId] = k.UserId AND n.[IsRead] = 0),
            coalesce(p.[PushOff], 0),
            CAST(CASE WHEN EXISTS (
                SELECT 1 FROM [notifications].[PushSubscriptions] AS s WHERE s.[UserId] = k.UserId)
                THEN 1 ELSE 0 END AS bit),
            coalesce(p.[EmailOn], 0),
            coalesce(p.[EmailAfterMinutes], 0),
            {SqlServerPeople}
        FROM OPENJSON(@rows) WITH (UserId bigint '$[0]') AS k
        LEFT JOIN [notifications].[NotificationPreferences] AS p ON p.[UserId] = k.UserId
        """);

    /// <summary>
    /// One row for each of the owner's devices, due as soon as the device may be sent to; one that is being sent, or
    /// waits for a retry, keeps its time. Columns: owner, notification, conversation, now, most waiting.
    /// </summary>
    public static readonly DialectStatement QueuePushes = new(
        Sqlite: """
        INSERT INTO "PushDeliveries"
            ("SubscriptionId", "NotificationId", "UserId", "ConversationId", "QueuedAt", "DueAt", "Attempts", "Version",
            "SentVersion")
        SELECT s."Id", $1, $0, CAST($2 AS bigint), $3, CASE WHEN s."RetryAt" > $3 THEN s."RetryAt" ELSE $3 END, 0, 1, 0
        FROM "PushSubscriptions" AS s
        WHERE s."UserId" = $0 AND (
            SELECT count(*) FROM "PushDeliveries" AS d WHERE d."SubscriptionId" = s."Id" AND d."DueAt" IS NOT NULL) < $4
        ON CONFLICT ("SubscriptionId", "NotificationId") DO UPDATE SET "QueuedAt" = excluded."QueuedAt",
            "DueAt" = CASE WHEN "PushDeliveries"."Attempts" > 0 AND "PushDeliveries"."DueAt" > $3
                THEN "PushDeliveries"."DueAt" ELSE excluded."DueAt" END,
            "Attempts" = CASE WHEN "PushDeliveries"."Attempts" > 0 AND "PushDeliveries"."DueAt" > $3
                THEN "PushDeliveries"."Attempts" ELSE 0 END,
            "Version" = "PushDeliveries"."Version" + 1
        """,
        SqlServer: """
        MERGE [notifications].[PushDeliveries] AS d
        USING (
            SELECT s.[Id] AS SubscriptionId, k.NotificationId, k.UserId, k.ConversationId, k.Now,
                CASE WHEN s.[RetryAt] > k.Now THEN s.[RetryAt] ELSE k.Now END AS DueAt
            FROM OPENJSON(@rows) WITH (
                UserId bigint '$[0]', NotificationId bigint '$[1]', ConversationId bigint '$[2]', Now bigint '$[3]',
                Most int '$[4]') AS k
            JOIN [notifications].[PushSubscriptions] AS s ON s.[UserId] = k.UserId
            WHERE (
                SELECT count(*) FROM [notifications].[PushDeliveries] AS w
                WHERE w.[SubscriptionId] = s.[Id] AND w.[DueAt] IS NOT NULL) < k.Most
        ) AS r ON d.[SubscriptionId] = r.SubscriptionId AND d.[NotificationId] = r.NotificationId
        WHEN MATCHED THEN UPDATE SET [QueuedAt] = r.Now,
            [DueAt] = CASE WHEN d.[Attempts] > 0 AND d.[DueAt] > r.Now THEN d.[DueAt] ELSE r.DueAt END,
            [Attempts] = CASE WHEN d.[Attempts] > 0 AND d.[DueAt] > r.Now THEN d.[Attempts] ELSE 0 END,
            [Version] = d.[Version] + 1
        WHEN NOT MATCHED THEN INSERT
            ([SubscriptionId], [NotificationId], [UserId], [ConversationId], [QueuedAt], [DueAt], [Attempts], [Version],
                [SentVersion])
            VALUES (r.SubscriptionId, r.NotificationId, r.UserId, r.ConversationId, r.Now, r.DueAt, 0, 1, 0);
        """);

    /// <summary>
    /// Makes due what devices show although it is no longer unread. SQL Server and PostgreSQL also write the rows of
    /// those that are being sent, so that the transaction that stores the outcome conflicts. Columns: owner, now.
    /// </summary>
    public static readonly DialectStatement LookAtPushesAgain = new(
        Sqlite: """
        UPDATE "PushDeliveries" SET "DueAt" = $1, "Attempts" = 0
        WHERE "UserId" = $0 AND "DueAt" IS NULL AND NOT EXISTS (
            SELECT 1 FROM "Notifications" AS n
            WHERE n."Id" = "PushDeliveries"."NotificationId" AND n."UserId" = $0 AND NOT (n."IsRead"))
        """,
        SqlServer: """
        UPDATE d SET [DueAt] = coalesce(d.[DueAt], k.Now),
            [Attempts] = CASE WHEN d.[DueAt] IS NULL THEN 0 ELSE d.[Attempts] END
        FROM [notifications].[PushDeliveries] AS d
        JOIN OPENJSON(@rows) WITH (UserId bigint '$[0]', Now bigint '$[1]') AS k ON d.[UserId] = k.UserId
        WHERE NOT EXISTS (
            SELECT 1 FROM [notifications].[Notifications] AS n
            WHERE n.[Id] = d.[NotificationId] AND n.[UserId] = k.UserId AND n.[IsRead] = 0)
        """,
        PostgreSql: """
        UPDATE "PushDeliveries" SET "DueAt" = coalesce("DueAt", $1),
            "Attempts" = CASE WHEN "DueAt" IS NULL THEN 0 ELSE "Attempts" END
        WHERE "UserId" = $0 AND NOT EXISTS (
            SELECT 1 FROM "Notifications" AS n
            WHERE n."Id" = "PushDeliveries"."NotificationId" AND n."UserId" = $0 AND NOT (n."IsRead"))
        """);

    public async Task<IReadOnlyDictionary<UserId, NotifiedPerson>> NotifiedAsync(
        IReadOnlyCollection<UserId> owners, CancellationToken ct) =>
        (await Notified.QueryAsync(
            db,
            DialectStatement.RowsOf(owners),
            row => new NotifiedPerson(
                new(row.Int64(0)), row.Int32(1), row.Int32(2), row.Bool(3), row.Int32(4), row.Int32(5),
                PeopleIn(row, 6)),
            ct)).ToDictionary(person => person.Owner);

    public Task QueuePushesAsync(
        IReadOnlyCollection<Notification> notifications, DateTimeOffset now, CancellationToken ct)
    {
        var at = now.ToUnixTimeMilliseconds();
        return QueuePushes.ExecuteAsync(
            db,
            [
                .. notifications.Select(n => new object?[]
                {
                    n.UserId.Value, n.Id.Value, n.ConversationId?.Value, at, PushDelivery.MostWaiting,
                }),
            ],
            ct);
    }

    public Task<int> LookAtPushesAgainAsync(
        IReadOnlyCollection<UserId> owners, DateTimeOffset now, CancellationToken ct)
    {
        var at = now.ToUnixTimeMilliseconds();
        return LookAtPushesAgain.ExecuteAsync(db, [.. owners.Select(o => new object?[] { o.Value, at })], ct);
    }
}
