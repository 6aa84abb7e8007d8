using Hubbub.Application.Notifications;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Infrastructure.Persistence.Statements;

namespace Hubbub.Infrastructure.Notifications;

/// <summary>Statements for the counts of notifications, for those of conversations, and for unread counts.</summary>
internal sealed partial class NotificationsStatements
{
    /// <summary>
    /// Columns: id, the version when it was read, and the new version, count, text, order, time, people to show, and
    /// what the first of them did. A row that was changed concurrently is not written: Version is the concurrency
    /// token.
    /// </summary>
    public static readonly DialectStatement UpdateCounts = new(
        Sqlite: """
        UPDATE "Notifications" SET "Version" = $2, "Count" = $3, "Message" = $4, "Order" = $5, "CreatedAt" = $6,
            "FromUserId" = $7, "SecondUserId" = $8, "ThirdUserId" = $9, "Kind" = $10, "SourceId" = $11
        WHERE "Id" = $0 AND "Version" = $1
        """,
        SqlServer: """
        UPDATE n SET [Version] = r.Version, [Count] = r.Count, [Message] = r.Message, [Order] = r.[Order],
            [CreatedAt] = r.CreatedAt, [FromUserId] = r.FromUserId, [SecondUserId] = r.SecondUserId,
            [ThirdUserId] = r.ThirdUserId, [Kind] = r.Kind, [SourceId] = r.SourceId
        FROM [notifications].[Notifications] AS n
        JOIN OPENJSON(@rows) WITH (
            Id bigint '$[0]', ReadVersion bigint '$[1]', Version bigint '$[2]', Count int '$[3]', Message nvarchar(500) '$[4]',
            [Order] bigint '$[5]', CreatedAt bigint '$[6]', FromUserId bigint '$[7]', SecondUserId bigint '$[8]',
            ThirdUserId bigint '$[9]', Kind int '$[10]', SourceId bigint '$[11]') AS r
            ON n.[Id] = r.Id AND n.[Version] = r.ReadVersion
        """);

    /// <summary>
    /// The same for notifications of messages, whose people do not change: updating those columns would rewrite their
    /// index with the same values. The columns are the first seven.
    /// </summary>
    public static readonly DialectStatement MoveOfMessages = new(
        Sqlite: """
        UPDATE "Notifications" SET "Version" = $2, "Count" = $3, "Message" = $4, "Order" = $5, "CreatedAt" = $6
        WHERE "Id" = $0 AND "Version" = $1
        """,
        SqlServer: """
        UPDATE n SET [Version] = r.Version, [Count] = r.Count, [Message] = r.Message, [Order] = r.[Order],
            [CreatedAt] = r.CreatedAt
        FROM [notifications].[Notifications] AS n
        JOIN OPENJSON(@rows) WITH (
            Id bigint '$[0]', ReadVersion bigint '$[1]', Version bigint '$[2]', Count int '$[3]', Message nvarchar(500) '$[4]',
            [Order] bigint '$[5]', CreatedAt bigint '$[6]') AS r
            ON n.[Id] = r.Id AND n.[Version] = r.ReadVersion
        """);

    /// <summary>
    /// The same for notifications that keep their place in the list, whose order is not written either.
    /// </summary>
    public static readonly DialectStatement UpdateOfMessages = new(
        Sqlite: """
        UPDATE "Notifications" SET "Version" = $2, "Count" = $3, "Message" = $4, "CreatedAt" = $6
        WHERE "Id" = $0 AND "Version" = $1
        """,
        SqlServer: """
        UPDATE n SET [Version] = r.Version, [Count] = r.Count, [Message] = r.Message, [CreatedAt] = r.CreatedAt
        FROM [notifications].[Notifications] AS n
        JOIN OPENJSON(@rows) WITH (
            Id bigint '$[0]', ReadVersion bigint '$[1]', Version bigint '$[2]', Count int '$[3]', Message nvarchar(500) '$[4]',
            CreatedAt bigint '$[6]') AS r
            ON n.[Id] = r.Id AND n.[Version] = r.ReadVersion
        """);

    /// <summary>
    /// Whether someone is to be notified of a conversation's messages, or of mentions in them, and the unread
    /// notification of it, which may be the first in its owner's list. Columns: owner, conversation, now, type, its
    /// bit.
    /// </summary>
    public static readonly DialectStatement MessagesOfConversation = new(
        Sqlite: $"""
        SELECT $0, $1, $3,
            EXISTS (SELECT 1 FROM "NotificationPreferences" WHERE "UserId" = $0 AND "InAppOff" & $4 <> 0),
            EXISTS (SELECT 1 FROM "ConversationMutes" WHERE "UserId" = $0 AND "ConversationId" = $1
                AND ("Until" IS NULL OR "Until" > $2)),
            {People},
            n."Id", n."Order", n."FromUserId", n."Count", n."Message", n."CreatedAt", n."Version",
            n."Order" = (SELECT max(o."Order") FROM "Notifications" AS o WHERE o."UserId" = $0)
        FROM (SELECT 1) AS one LEFT JOIN "Notifications" AS n
            ON n."UserId" = $0 AND n."ConversationId" = $1 AND n."Type" = $3 AND NOT (n."IsRead")
        """,
        SqlServer: $"""
        SELECT k.UserId, k.ConversationId, k.[Type],
            CAST(CASE WHEN EXISTS (
                SELECT 1 FROM [notifications].[NotificationPreferences] AS p
                WHERE p.[UserId] = k.UserId AND p.[InAppOff] & k.TypeBit <> 0)
                THEN 1 ELSE 0 END AS bit),
            CAST(CASE WHEN EXISTS (
                SELECT 1 FROM [notifications].[ConversationMutes] AS m
                WHERE m.[UserId] = k.UserId AND m.[ConversationId] = k.ConversationId
                    AND (m.[Until] IS NULL OR m.[Until] > k.Now))
                THEN 1 ELSE 0 END AS bit),
            {SqlServerPeople},
            n.[Id], n.[Order], n.[FromUserId], n.[Count], n.[Message], n.[CreatedAt], n.[Version],
            CAST(CASE WHEN n.[Order] = (
                SELECT max(o.[Order]) FROM [notifications].[Notifications] AS o WHERE o.[UserId] = k.UserId)
                THEN 1 ELSE 0 END AS bit)
        FROM OPENJSON(@rows) WITH (
            UserId bigint '$[0]', ConversationId bigint '$[1]', Now bigint '$[2]', [Type] int '$[3]',
            TypeBit int '$[4]') AS k
        LEFT JOIN [notifications].[Notifications] AS n ON n.[UserId] = k.UserId AND n.[Type] = k.[Type]
            AND n.[ConversationId] = k.ConversationId AND n.[IsRead] = 0 AND n.[ConversationId] IS NOT NULL
        """);

    /// <summary>The types and people that are off in the app. Columns: owner.</summary>
    public static readonly DialectStatement InApp = new(
        Sqlite: $"""
        SELECT $0, coalesce(p."InAppOff", 0), {People}
        FROM (SELECT 1) AS one LEFT JOIN "NotificationPreferences" AS p ON p."UserId" = $0
        """,
        SqlServer: $"""
        SELECT k.UserId, coalesce(p.[InAppOff], 0), {SqlServerPeople}
        FROM OPENJSON(@rows) WITH (UserId bigint '$[0]') AS k
        LEFT JOIN [notifications].[NotificationPreferences] AS p ON p.[UserId] = k.UserId
        """);

    /// <summary>By the partial index over unread notifications. Columns: owner.</summary>
    public static readonly DialectStatement UnreadCounts = new(
        Sqlite: """
        SELECT "UserId", count(*) FROM "Notifications" WHERE "UserId" = $0 AND NOT ("IsRead") GROUP BY "UserId"
        """,
        SqlServer: """
        SELECT n.[UserId], count(*)
        FROM OPENJSON(@rows) WITH (UserId bigint '$[0]') AS k
        JOIN [notifications].[Notifications] AS n ON n.[UserId] = k.UserId
        WHERE n.[IsRead] = 0
        GROUP BY n.[UserId]
        """);

    public Task StoreCountsAsync(IReadOnlyCollection<Notification> notifications, CancellationToken ct) =>
        UpdateCounts.WriteAllAsync(db, [.. notifications.Select(CountOf)], ct);

    public async Task StoreMessageCountsAsync(
        IReadOnlyCollection<(Notification Notification, bool IsMoved)> notifications, CancellationToken ct)
    {
        foreach (var some in notifications.GroupBy(n => n.IsMoved, n => CountOf(n.Notification)))
        {
            await (some.Key ? MoveOfMessages : UpdateOfMessages).WriteAllAsync(db, [.. some], ct);
        }
    }

    public async Task<IReadOnlyList<MessagesToNotify>> ToNotifyAsync(
        IReadOnlyCollection<MessagesTarget> targets, DateTimeOffset now, CancellationToken ct)
    {
        var at = now.ToUnixTimeMilliseconds();
        return await MessagesOfConversation.QueryAsync(
            db,
            [
                .. targets.Select(t => new object?[]
                {
                    t.Owner.Value, t.Conversation.Value, at, (int)t.Type, 1 << (int)t.Type,
                }),
            ],
            ReadToNotify,
            ct);
    }

    public async Task<IReadOnlyDictionary<UserId, WantedInApp>> WantedInAppAsync(
        IReadOnlyCollection<UserId> owners, CancellationToken ct) =>
        (await InApp.QueryOnceAsync(
            db,
            owners,
            owner => [owner.Value],
            row => new WantedInApp(new(row.Int64(0)), row.Int32(1), PeopleIn(row, 2)),
            wanted => wanted.Owner,
            ct)).ToDictionary(wanted => wanted.Owner);

    public async Task<IReadOnlyDictionary<UserId, int>> UnreadCountsAsync(
        IReadOnlyCollection<UserId> owners, CancellationToken ct) =>
        (await UnreadCounts.QueryAsync(
            db,
            DialectStatement.RowsOf(owners),
            row => KeyValuePair.Create(new UserId(row.Int64(0)), row.Int32(1)),
            ct)).ToDictionary();

    private static object?[] CountOf(Notification notification) =>
    [
        notification.Id.Value, notification.Version - 1, notification.Version, notification.Count, notification.Message,
        notification.Order.Value, notification.CreatedAt.ToUnixTimeMilliseconds(), notification.FromUserId?.Value,
        notification.SecondUserId?.Value, notification.ThirdUserId?.Value, (int?)notification.Kind,
        notification.SourceId,
    ];

    private static MessagesToNotify ReadToNotify(SqlRow row)
    {
        var target = new MessagesTarget(
            new(row.Int64(0)), new(row.Int64(1)), (NotificationType)row.Int32(2));
        var (isOff, isMuted, people) = (row.Bool(3), row.Bool(4), PeopleIn(row, 5));
        if (row.IsNull(6))
        {
            return new(target, isOff, isMuted, people, Unread: null, IsFirst: false);
        }

        var notification = new Notification
        {
            Id = new(row.Int64(6)),
            UserId = target.Owner,
            Type = target.Type,
            Order = new(row.Int64(7)),
            FromUserId = row.IsNull(8) ? null : new(row.Int64(8)),
            ConversationId = target.Conversation,
            Count = row.Int32(9),
            Message = row.Text(10),
            CreatedAt = row.Time(11),
            Version = row.Int64(12),
        };
        return new(target, isOff, isMuted, people, notification, row.Bool(13));
    }
}
