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
    public static readonly DualStatement ConversationsByKey = new(
        Sqlite: """
        SELECT c."Id", c."DirectKey",
            (SELECT max(n."Seq") FROM "Messages" AS n WHERE n."ConversationId" = c."Id"), c."CreatedAt"
        FROM "Conversations" AS c WHERE c."DirectKey" = $0
        """,
        SqlServer: """
        SELECT c.[Id], c.[DirectKey],
            (SELECT max(n.[Seq]) FROM [messaging].[Messages] AS n WHERE n.[ConversationId] = c.[Id]), c.[CreatedAt]
        FROM OPENJSON(@rows) WITH (DirectKey nvarchar(40) '$[0]') AS k
        JOIN [messaging].[Conversations] AS c ON c.[DirectKey] = k.DirectKey COLLATE Latin1_General_100_BIN2
        """);

    /// <summary>Columns: id, one of its members.</summary>
    public static readonly DualStatement ConversationsByMember = new(
        Sqlite: """
        SELECT c."Id", c."DirectKey",
            (SELECT max(n."Seq") FROM "Messages" AS n WHERE n."ConversationId" = c."Id"), c."CreatedAt"
        FROM "Members" AS m JOIN "Conversations" AS c ON c."Id" = m."ConversationId"
        WHERE m."ConversationId" = $0 AND m."UserId" = $1
        """,
        SqlServer: """
        SELECT c.[Id], c.[DirectKey],
            (SELECT max(n.[Seq]) FROM [messaging].[Messages] AS n WHERE n.[ConversationId] = c.[Id]), c.[CreatedAt]
        FROM OPENJSON(@rows) WITH (Id bigint '$[0]', UserId bigint '$[1]') AS k
        JOIN [messaging].[Members] AS m ON m.[ConversationId] = k.Id AND m.[UserId] = k.UserId
        JOIN [messaging].[Conversations] AS c ON c.[Id] = m.[ConversationId]
        """);

    /// <summary>Columns: conversation.</summary>
    public static readonly DualStatement Members = new(
        Sqlite: """
        SELECT "ConversationId", "UserId", "IsHidden" FROM "Members" WHERE "ConversationId" = $0
        """,
        SqlServer: """
        SELECT m.[ConversationId], m.[UserId], m.[IsHidden]
        FROM OPENJSON(@rows) WITH (Id bigint '$[0]') AS k
        JOIN [messaging].[Members] AS m ON m.[ConversationId] = k.Id
        """);

    public async Task<IReadOnlyList<Conversation>> DirectAsync(
        IReadOnlyCollection<string> keys, CancellationToken ct) =>
        await ConversationsByKey.QueryAsync(db, [.. keys.Select(k => new object?[] { k })], ReadConversation, ct);

    public async Task<IReadOnlyList<Conversation>> JoinedAsync(
        IReadOnlyCollection<(ConversationId Id, UserId Member)> places, CancellationToken ct) =>
        await ConversationsByMember.QueryAsync(
            db, [.. places.Select(p => new object?[] { p.Id.Value, p.Member.Value })], ReadConversation, ct);

    public async Task<IReadOnlyList<Membership>> MembersAsync(
        IReadOnlyCollection<ConversationId> conversations, CancellationToken ct) =>
        await Members.QueryOnceAsync(
            db,
            conversations,
            c => [c.Value],
            row => new Membership(new(row.Int64(0)), new(row.Int64(1)), row.Bool(2)),
            found => found.Conversation,
            ct);

    public async Task InsertMessagesAsync(
        IReadOnlyCollection<Conversation> conversations, IReadOnlyCollection<Message> messages, CancellationToken ct)
    {
        await InsertMessages.WriteAllAsync(db, [.. messages.Select(Row)], ct);
        foreach (var conversation in conversations)
        {
            db.TakeEventsOf(conversation);
        }
    }

    private static Conversation ReadConversation(SqlRow row) =>
        Conversation.Stored(new(row.Int64(0)), row.Text(1), row.IsNull(2) ? 0 : row.Int64(2), row.Time(3));
}
