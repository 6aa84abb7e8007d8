using Hubbub.Application.Messaging;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Infrastructure.Persistence.Statements;

namespace Hubbub.Infrastructure.Messaging;

/// <summary>Statements for new, retried and deleted messages.</summary>
internal sealed partial class MessagingStatements
{
    private const string InsertMessage = """
        INSERT INTO "Messages"
            ("Id", "ConversationId", "Seq", "SenderId", "Body", "ClientMessageId", "BodyHash", "SentAt", "StoryId",
            "ClientMessageHash", "ReplyToId", "IsForwarded", "FilesId", "FilesKind", "FileCount", "SharedPostId",
            "EditCount")
        VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 0)
        """;

    /// <summary>
    /// Columns: id, conversation, seq, sender, body, clientMessageId, hash of the body, sentAt, story, hash of the
    /// clientMessageId, message that it answers, whether it was forwarded, files, the kind of the first, how many,
    /// shared post; on SQL Server and PostgreSQL also the marks, separated by spaces. On SQLite,
    /// <c>IndexNewMessages</c> writes them later.
    /// </summary>
    public static readonly DialectStatement InsertMessages = new(
        Sqlite: InsertMessage,
        SqlServer: """
        INSERT INTO [messaging].[Messages]
            ([Id], [ConversationId], [Seq], [SenderId], [Body], [ClientMessageId], [BodyHash], [SentAt], [StoryId],
            [ClientMessageHash], [ReplyToId], [IsForwarded], [FilesId], [FilesKind], [FileCount], [SharedPostId],
            [EditCount])
        SELECT r.Id, r.ConversationId, r.Seq, r.SenderId, r.Body, r.ClientMessageId,
            CONVERT(varbinary(32), r.BodyHash, 2), r.SentAt, r.StoryId, r.ClientMessageHash, r.ReplyToId,
            r.IsForwarded, r.FilesId, r.FilesKind, r.FileCount, r.SharedPostId, 0
        FROM OPENJSON(@rows) WITH (
            Id bigint '$[0]', ConversationId bigint '$[1]', Seq bigint '$[2]', SenderId bigint '$[3]',
            Body nvarchar(4000) '$[4]', ClientMessageId nvarchar(64) '$[5]', BodyHash char(64) '$[6]',
            SentAt bigint '$[7]', StoryId bigint '$[8]', ClientMessageHash bigint '$[9]',
            ReplyToId bigint '$[10]', IsForwarded bit '$[11]', FilesId bigint '$[12]', FilesKind int '$[13]',
            FileCount int '$[14]', SharedPostId bigint '$[15]') AS r;
        INSERT INTO [messaging].[MessageMarks] ([ConversationId], [Mark], [MessageId])
        SELECT DISTINCT r.ConversationId, s.[value] COLLATE Latin1_General_100_BIN2, r.Id
        FROM OPENJSON(@rows) WITH (Id bigint '$[0]', ConversationId bigint '$[1]', Marks nvarchar(max) '$[16]') AS r
        CROSS APPLY STRING_SPLIT(r.Marks, N' ') AS s
        """,
        PostgreSql: $"""
        WITH sent AS ({InsertMessage})
        INSERT INTO "MessageMarks" ("ConversationId", "Mark", "MessageId")
        SELECT DISTINCT $1, m.mark, $0 FROM unnest(string_to_array($16, ' ')) AS m(mark)
        """);

    /// <summary>By the unique index over sender and hash of the key. Columns: sender, that hash.</summary>
    public static readonly DialectStatement EarlierMessages = new(
        Sqlite: """
        SELECT m."SenderId", m."ClientMessageHash", m."ClientMessageId", m."Id", m."ConversationId", m."Seq", m."SentAt", m."BodyHash",
            c."DirectKey"
        FROM "Messages" AS m JOIN "Conversations" AS c ON c."Id" = m."ConversationId"
        WHERE m."SenderId" = $0 AND m."ClientMessageHash" = $1
        """,
        SqlServer: """
        SELECT m.[SenderId], m.[ClientMessageHash], m.[ClientMessageId], m.[Id], m.[ConversationId], m.[Seq], m.[SentAt], m.[BodyHash],
            c.[DirectKey]
        FROM OPENJSON(@rows) WITH (SenderId bigint '$[0]', Hash bigint '$[1]') AS k
        JOIN [messaging].[Messages] AS m ON m.[SenderId] = k.SenderId AND m.[ClientMessageHash] = k.Hash
        JOIN [messaging].[Conversations] AS c ON c.[Id] = m.[ConversationId]
        """);

    /// <summary>Deleted messages, and when they were deleted. Columns: id.</summary>
    public static readonly DialectStatement DeletedMessages = new(
        Sqlite: """
        SELECT "Id", "DeletedAt" FROM "Messages" WHERE "Id" = $0 AND "DeletedAt" IS NOT NULL
        """,
        SqlServer: """
        SELECT m.[Id], m.[DeletedAt]
        FROM OPENJSON(@rows) WITH (Id bigint '$[0]') AS k
        JOIN [messaging].[Messages] AS m ON m.[Id] = k.Id
        WHERE m.[DeletedAt] IS NOT NULL
        """);

    public async Task<IReadOnlyList<EarlierMessage>> EarlierAsync(
        IReadOnlyCollection<(UserId Sender, long ClientMessageHash)> keys, CancellationToken ct) =>
        await EarlierMessages.QueryAsync(
            db, [.. keys.Select(k => new object?[] { k.Sender.Value, k.ClientMessageHash })], ReadEarlier, ct);

    public async Task<IReadOnlyDictionary<MessageId, DateTimeOffset>> DeletedAsync(
        IReadOnlyCollection<MessageId> messages, CancellationToken ct) =>
        (await DeletedMessages.QueryAsync(
            db,
            DialectStatement.RowsOf(messages),
            row => KeyValuePair.Create(new MessageId(row.Int64(0)), row.Time(1)),
            ct)).ToDictionary();

    private static object?[] Row(Message message) =>
    [
        message.Id.Value, message.ConversationId.Value, message.Seq, message.SenderId.Value, message.Body,
        message.ClientMessageId, message.BodyHash, message.SentAt.ToUnixTimeMilliseconds(),
        message.StoryId?.Value, message.ClientMessageHash, message.ReplyToId?.Value,
        message.IsForwarded, message.FilesId?.Value, (int?)message.FilesKind, message.FileCount,
        message.SharedPostId?.Value,
    ];

    private static EarlierMessage ReadEarlier(SqlRow row) => new(
        new(row.Int64(0)),
        row.Int64(1),
        row.Text(2),
        new(new(row.Int64(3)), new(row.Int64(4)), row.Int64(5), row.Time(6)),
        row.Bytes(7),
        row.IsNull(8) ? null : row.Text(8));
}
