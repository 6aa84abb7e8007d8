using Hubbub.Application.Messaging;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Persistence.Statements;

namespace Hubbub.Infrastructure.Messaging;

/// <summary>
/// Statements for sending: conversations to append to, the seqs of their newest messages, their members, and messages.
/// </summary>
internal sealed partial class MessagingStatements(AppDbContext db) : IMessagingStatements
{
    /// <summary>Columns: the key of two people.</summary>
    public static readonly DialectStatement ConversationsByKey = new(
        Sqlite: """
        SELECT c."Id", c."DirectKey",
            (SELECT max(n."Seq") FROM "Messages" AS n WHERE n."ConversationId" = c."Id"), c."CreatedAt",
            (SELECT max(a."UserId") FROM "Members" AS a WHERE a."ConversationId" = c."Id" AND a."Request" <> 0)
        FROM "Conversations" AS c WHERE c."DirectKey" = $0
        """,
        SqlServer: """
        SELECT c.[Id], c.[DirectKey],
            (SELECT max(n.[Seq]) FROM [messaging].[Messages] AS n WHERE n.[ConversationId] = c.[Id]), c.[CreatedAt],
            (SELECT max(a.[UserId]) FROM [messaging].[Members] AS a
                WHERE a.[ConversationId] = c.[Id] AND a.[Request] <> 0)
        FROM OPENJSON(@rows) WITH (DirectKey nvarchar(40) '$[0]') AS k
        JOIN [messaging].[Conversations] AS c ON c.[DirectKey] = k.DirectKey COLLATE Latin1_General_100_BIN2
        """);

    /// <summary>Columns: id, one of its members.</summary>
    public static readonly DialectStatement ConversationsByMember = new(
        Sqlite: """
        SELECT c."Id", c."DirectKey",
            (SELECT max(n."Seq") FROM "Messages" AS n WHERE n."ConversationId" = c."Id"), c."CreatedAt",
            CASE WHEN c."DirectKey" IS NOT NULL THEN
                (SELECT max(a."UserId") FROM "Members" AS a WHERE a."ConversationId" = c."Id" AND a."Request" <> 0) END,
            m."UserId", m."Role", m."LastSentAt", g."Name", g."OnlyAdminsSend", g."SlowModeSeconds"
        FROM "Members" AS m JOIN "Conversations" AS c ON c."Id" = m."ConversationId"
        LEFT JOIN "Groups" AS g ON g."Id" = c."Id"
        WHERE m."ConversationId" = $0 AND m."UserId" = $1
        """,
        SqlServer: """
        SELECT c.[Id], c.[DirectKey],
            (SELECT max(n.[Seq]) FROM [messaging].[Messages] AS n WHERE n.[ConversationId] = c.[Id]), c.[CreatedAt],
            CASE WHEN c.[DirectKey] IS NOT NULL THEN
                (SELECT max(a.[UserId]) FROM [messaging].[Members] AS a
                    WHERE a.[ConversationId] = c.[Id] AND a.[Request] <> 0) END,
            m.[UserId], m.[Role], m.[LastSentAt], g.[Name], g.[OnlyAdminsSend], g.[SlowModeSeconds]
        FROM OPENJSON(@rows) WITH (Id bigint '$[0]', UserId bigint '$[1]') AS k
        JOIN [messaging].[Members] AS m ON m.[ConversationId] = k.Id AND m.[UserId] = k.UserId
        JOIN [messaging].[Conversations] AS c ON c.[Id] = m.[ConversationId]
        LEFT JOIN [messaging].[Groups] AS g ON g.[Id] = c.[Id]
        """);

    /// <summary>Columns: conversation, member, time.</summary>
    public static readonly DialectStatement StoreSendTimes = new(
        Sqlite: """
        UPDATE "Members" SET "LastSentAt" = $2 WHERE "ConversationId" = $0 AND "UserId" = $1
        """,
        SqlServer: """
        UPDATE m SET [LastSentAt] = r.LastSentAt
        FROM [messaging].[Members] AS m
        JOIN OPENJSON(@rows) WITH (Id bigint '$[0]', UserId bigint '$[1]', LastSentAt bigint '$[2]') AS r
            ON m.[ConversationId] = r.Id AND m.[UserId] = r.UserId
        """);

    /// <summary>Columns: conversation.</summary>
    public static readonly DialectStatement Members = new(
        Sqlite: """
        SELECT "ConversationId", "UserId", "IsHidden", "SeesAfter", "ArchivedSeq", "Request"
        FROM "Members" WHERE "ConversationId" = $0
        """,
        SqlServer: """
        SELECT m.[ConversationId], m.[UserId], m.[IsHidden], m.[SeesAfter], m.[ArchivedSeq], m.[Request]
        FROM OPENJSON(@rows) WITH (Id bigint '$[0]') AS k
        JOIN [messaging].[Members] AS m ON m.[ConversationId] = k.Id
        """);

    public async Task<IReadOnlyList<Conversation>> DirectAsync(
        IReadOnlyCollection<string> keys, CancellationToken ct) =>
        await ConversationsByKey.QueryAsync(db, [.. keys.Select(k => new object?[] { k })], ReadConversation, ct);

    public async Task<IReadOnlyList<Conversation>> JoinedAsync(
        IReadOnlyCollection<(ConversationId Id, UserId Member)> places, CancellationToken ct)
    {
        var found = await ConversationsByMember.QueryAsync(
            db, [.. places.Select(p => new object?[] { p.Id.Value, p.Member.Value })], ReadPlace, ct);
        return
        [
            .. found.GroupBy(f => f.Conversation.Id).Select(
                g => g.First().Conversation.Group is { } group
                    ? Conversation.StoredGroup(
                        g.Key,
                        group.Details,
                        g.First().Conversation.LastSeq,
                        g.First().Conversation.CreatedAt,
                        g.Select(f => (f.Sender, f.Role, f.LastSentAt)))
                    : g.First().Conversation),
        ];
    }

    public async Task StoreSendTimesAsync(IReadOnlyCollection<Member> members, CancellationToken ct)
    {
        if (members.Count == 0)
        {
            return;
        }

        await StoreSendTimes.ExecuteAsync(
            db,
            [
                .. members.Select(m => new object?[]
                {
                    m.ConversationId.Value, m.UserId.Value, m.LastSentAt!.Value.ToUnixTimeMilliseconds(),
                }),
            ],
            ct);
        db.ForgetReads();
    }

    public async Task<IReadOnlyList<Membership>> MembersAsync(
        IReadOnlyCollection<ConversationId> conversations, CancellationToken ct) =>
        await Members.QueryOnceAsync(
            db,
            conversations,
            c => [c.Value],
            row => new Membership(
                new(row.Int64(0)),
                new(row.Int64(1)),
                row.Bool(2),
                row.Int64(3),
                row.IsNull(4) ? null : row.Int64(4),
                (RequestState)row.Int32(5)),
            found => found.Conversation,
            ct);

    public async Task InsertMessagesAsync(
        IReadOnlyCollection<Conversation> conversations, IReadOnlyCollection<Message> messages, CancellationToken ct)
    {
        await InsertMessages.ExecuteAsync(
            db,
            db.Provider == DatabaseProvider.Sqlite
                ? [.. messages.Select(Row)]
                : [.. messages.Select(m => Row(m).Append(MessageIndex.MarksOf(m)).ToArray())],
            ct);
        foreach (var conversation in conversations)
        {
            db.TakeEventsOf(conversation);
        }
    }

    private static Conversation ReadConversation(SqlRow row) =>
        Conversation.Stored(
            new(row.Int64(0)),
            row.Text(1),
            row.IsNull(2) ? 0 : row.Int64(2),
            row.Time(3),
            row.IsNull(4) ? null : new UserId(row.Int64(4)));

    private static (Conversation Conversation, UserId Sender, GroupRole Role, DateTimeOffset? LastSentAt) ReadPlace(
        SqlRow row) => (
        row.IsNull(8) ? ReadConversation(row) : ReadGroup(row),
        new(row.Int64(5)),
        (GroupRole)row.Int32(6),
        row.IsNull(7) ? null : row.Time(7));

    private static Conversation ReadGroup(SqlRow row) => Conversation.StoredGroup(
        new(row.Int64(0)),
        new(row.Text(8), OnlyAdminsSend: row.Bool(9), SlowModeSeconds: row.Int32(10)),
        row.Int64(2),
        row.Time(3),
        senders: []);
}
