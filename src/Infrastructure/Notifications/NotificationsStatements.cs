using Hubbub.Application.Notifications;
using Hubbub.Application.Notifications.Preferences;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Persistence.Statements;

namespace Hubbub.Infrastructure.Notifications;

/// <summary>Statements for whole rows of notifications.</summary>
internal sealed partial class NotificationsStatements(AppDbContext db) : INotificationsStatements
{
    private const string Columns = """
        "Id", "UserId", "Type", "Order", "FromUserId", "SecondUserId", "ThirdUserId", "Kind", "SourceId", "PostId",
            "CommentId", "PostAuthorId", "SharedPostId", "SharedAuthorId", "ConversationId", "AnnouncementId", "Count",
            "Message", "IsRead", "CreatedAt", "Version"
        """;

    private const string SqlServerColumns = """
        n.[Id], n.[UserId], n.[Type], n.[Order], n.[FromUserId], n.[SecondUserId], n.[ThirdUserId], n.[Kind],
            n.[SourceId], n.[PostId], n.[CommentId], n.[PostAuthorId], n.[SharedPostId], n.[SharedAuthorId],
            n.[ConversationId], n.[AnnouncementId], n.[Count], n.[Message], n.[IsRead], n.[CreatedAt], n.[Version]
        """;

    // The people whose acts do not notify the owner in every channel, by the primary key: "id:bits,id:bits,…".
    private const string People = """
        (SELECT string_agg("PersonId" || ':' || "Off", ',') FROM "PersonPreferences" WHERE "UserId" = $0)
        """;

    private const string SqlServerPeople = """
        (SELECT string_agg(CAST(CONCAT(o.[PersonId], ':', o.[Off]) AS varchar(max)), ',')
                FROM [notifications].[PersonPreferences] AS o WHERE o.[UserId] = k.UserId)
        """;

    /// <summary>
    /// The unread notifications about targets, by their unique index. Columns: owner, type, post, comment.
    /// </summary>
    public static readonly DialectStatement UnreadOfTarget = new(
        Sqlite: $"""
        SELECT {Columns}
        FROM "Notifications"
        WHERE "UserId" = $0 AND "Type" = $1 AND "PostId" = $2 AND "CommentId" = $3 AND NOT ("IsRead")
        """,
        SqlServer: $"""
        SELECT {SqlServerColumns}
        FROM OPENJSON(@rows) WITH (UserId bigint '$[0]', Type int '$[1]', PostId bigint '$[2]', CommentId bigint '$[3]') AS k
        JOIN [notifications].[Notifications] AS n ON n.[UserId] = k.UserId AND n.[Type] = k.Type AND n.[PostId] = k.PostId
            AND n.[CommentId] = k.CommentId AND n.[IsRead] = 0
        """);

    /// <summary>Columns: id.</summary>
    public static readonly DialectStatement ById = new(
        Sqlite: $"""
        SELECT {Columns}
        FROM "Notifications" WHERE "Id" = $0
        """,
        SqlServer: $"""
        SELECT {SqlServerColumns}
        FROM OPENJSON(@rows) WITH (Id bigint '$[0]') AS k JOIN [notifications].[Notifications] AS n ON n.[Id] = k.Id
        """);

    /// <summary>Columns: all, in this order.</summary>
    public static readonly DialectStatement Insert = new(
        Sqlite: $"""
        INSERT INTO "Notifications" ({Columns})
        VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
        """,
        SqlServer: """
        INSERT INTO [notifications].[Notifications] (
            [Id], [UserId], [Type], [Order], [FromUserId], [SecondUserId], [ThirdUserId], [Kind], [SourceId], [PostId],
            [CommentId], [PostAuthorId], [SharedPostId], [SharedAuthorId], [ConversationId], [AnnouncementId], [Count],
            [Message], [IsRead], [CreatedAt], [Version])
        SELECT r.Id, r.UserId, r.[Type], r.[Order], r.FromUserId, r.SecondUserId, r.ThirdUserId, r.[Kind], r.SourceId,
            r.PostId, r.CommentId, r.PostAuthorId, r.SharedPostId, r.SharedAuthorId, r.ConversationId, r.AnnouncementId,
            r.[Count], r.[Message], r.IsRead, r.CreatedAt, r.[Version]
        FROM OPENJSON(@rows) WITH (
            Id bigint '$[0]', UserId bigint '$[1]', [Type] int '$[2]', [Order] bigint '$[3]', FromUserId bigint '$[4]',
            SecondUserId bigint '$[5]', ThirdUserId bigint '$[6]', [Kind] int '$[7]', SourceId bigint '$[8]',
            PostId bigint '$[9]', CommentId bigint '$[10]', PostAuthorId bigint '$[11]', SharedPostId bigint '$[12]',
            SharedAuthorId bigint '$[13]', ConversationId bigint '$[14]', AnnouncementId bigint '$[15]',
            [Count] int '$[16]', [Message] nvarchar(500) '$[17]', IsRead bit '$[18]', CreatedAt bigint '$[19]',
            [Version] bigint '$[20]') AS r
        """);

    public Task StoreNewAsync(IReadOnlyCollection<Notification> notifications, CancellationToken ct) =>
        Insert.ExecuteAsync(db, [.. notifications.Select(RowOf)], ct);

    public async Task<IReadOnlyList<Notification>> NotificationsAsync(
        IReadOnlyCollection<NotificationId> ids, CancellationToken ct) =>
        await ById.QueryAsync(db, DialectStatement.RowsOf(ids), ReadWhole, ct);

    public async Task<IReadOnlyList<Notification>> UnreadAsync(
        IReadOnlyCollection<NotificationTarget> targets, CancellationToken ct) =>
        await UnreadOfTarget.QueryAsync(
            db,
            [.. targets.Select(t => new object?[] { t.Owner.Value, (int)t.Type, t.Post.Value, t.Comment.Value })],
            ReadWhole,
            ct);

    private static PeopleOff PeopleIn(SqlRow row, int column) =>
        PeopleOff.Of(row.IsNull(column) ? null : row.Text(column));

    private static object?[] RowOf(Notification n) =>
    [
        n.Id.Value, n.UserId.Value, (int)n.Type, n.Order.Value, n.FromUserId?.Value, n.SecondUserId?.Value,
        n.ThirdUserId?.Value, (int?)n.Kind, n.SourceId, n.PostId?.Value, n.CommentId.Value, n.PostAuthorId?.Value,
        n.SharedPostId?.Value, n.SharedAuthorId?.Value, n.ConversationId?.Value, n.AnnouncementId?.Value, n.Count,
        n.Message,
        n.IsRead, n.CreatedAt.ToUnixTimeMilliseconds(), n.Version,
    ];

    private static Notification ReadWhole(SqlRow row) => new()
    {
        Id = new(row.Int64(0)),
        UserId = new(row.Int64(1)),
        Type = (NotificationType)row.Int32(2),
        Order = new(row.Int64(3)),
        FromUserId = row.IsNull(4) ? null : new(row.Int64(4)),
        SecondUserId = row.IsNull(5) ? null : new(row.Int64(5)),
        ThirdUserId = row.IsNull(6) ? null : new(row.Int64(6)),
        Kind = row.IsNull(7) ? null : (NotificationKind)row.Int32(7),
        SourceId = row.Int64(8),
        PostId = row.IsNull(9) ? null : new(row.Int64(9)),
        CommentId = new(row.Int64(10)),
        PostAuthorId = row.IsNull(11) ? null : new(row.Int64(11)),
        SharedPostId = row.IsNull(12) ? null : new(row.Int64(12)),
        SharedAuthorId = row.IsNull(13) ? null : new(row.Int64(13)),
        ConversationId = row.IsNull(14) ? null : new(row.Int64(14)),
        AnnouncementId = row.IsNull(15) ? null : new(row.Int64(15)),
        Count = row.Int32(16),
        Message = row.Text(17),
        IsRead = row.Bool(18),
        CreatedAt = row.Time(19),
        Version = row.Int64(20),
    };
}
