using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Persistence.Statements;

namespace Hubbub.Infrastructure.Messaging;

/// <summary>Writes the marks of messages, in the current transaction.</summary>
internal static class MessageIndexStatements
{
    /// <summary>On SQLite: the full-text index of marks.</summary>
    public static readonly DialectText Prepare = new(
        Sqlite: """
        CREATE VIRTUAL TABLE IF NOT EXISTS "MessageIndex" USING fts5(
            Marks, content='', contentless_delete=1,
            tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* S* P* C*'")
        """,
        SqlServer: null);

    /// <summary>Columns: message.</summary>
    public static readonly DialectStatement Delete = new(
        Sqlite: """
        DELETE FROM "MessageIndex" WHERE rowid = $0
        """,
        SqlServer: """
        DELETE m FROM [messaging].[MessageMarks] AS m
        JOIN OPENJSON(@rows) WITH (Id bigint '$[0]') AS r ON r.Id = m.[MessageId]
        """,
        PostgreSql: """
        DELETE FROM "MessageMarks" WHERE "MessageId" = $0
        """);

    /// <summary>Columns: message, conversation, marks separated by spaces.</summary>
    public static readonly DialectStatement Insert = new(
        Sqlite: """
        INSERT INTO "MessageIndex" (rowid, Marks) VALUES ($0, replace(' ' || $2, ' ', ' ' || $1))
        """,
        SqlServer: """
        INSERT INTO [messaging].[MessageMarks] ([ConversationId], [Mark], [MessageId])
        SELECT DISTINCT r.ConversationId, s.[value] COLLATE Latin1_General_100_BIN2, r.Id
        FROM OPENJSON(@rows) WITH (Id bigint '$[0]', ConversationId bigint '$[1]', Marks nvarchar(max) '$[2]') AS r
        CROSS APPLY STRING_SPLIT(r.Marks, N' ') AS s
        """,
        PostgreSql: """
        INSERT INTO "MessageMarks" ("ConversationId", "Mark", "MessageId")
        SELECT DISTINCT $1, m.mark, $0 FROM unnest(string_to_array($2, ' ')) AS m(mark)
        """);

    public static Task PrepareAsync(AppDbContext db, CancellationToken ct) =>
        DatabaseStartupStatements.RunAsync(Prepare, db, ct);

    public static Task DeleteAsync(AppDbContext db, IEnumerable<MessageId> messages, CancellationToken ct) =>
        Delete.ExecuteAsync(db, DialectStatement.RowsOf(messages), ct);

    public static Task InsertAsync(AppDbContext db, IEnumerable<Message> messages, CancellationToken ct) =>
        Insert.ExecuteAsync(
            db,
            [
                .. from message in messages
                   let marks = MessageIndex.MarksOf(message)
                   where marks.Length > 0
                   select new object?[] { message.Id.Value, message.ConversationId.Value, marks },
            ],
            ct);
}
