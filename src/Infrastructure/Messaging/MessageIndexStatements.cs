using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Persistence.Statements;

namespace Hubbub.Infrastructure.Messaging;

/// <summary>Writes the marks of messages, in the current transaction.</summary>
internal static class MessageIndexStatements
{
    /// <summary>
    /// On SQLite: the full-text index of marks, and a view into which messages are inserted, the last of a batch with
    /// the marks of all. So sending takes no further statement, and the index is written once: it would write what a
    /// statement has added before the next one begins. SQLite checks views when a migration rebuilds a table: see
    /// <see cref="Forget"/>.
    /// </summary>
    public static readonly DualText Prepare = new(
        Sqlite: """
        CREATE VIRTUAL TABLE IF NOT EXISTS "MessageIndex" USING fts5(
            Marks, content='', contentless_delete=1,
            tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* S* P* C*'");
        CREATE VIEW "SentMessages" AS SELECT
            0 AS "Id", 0 AS "ConversationId", 0 AS "Seq", 0 AS "SenderId", 0 AS "Body", 0 AS "ClientMessageId",
            0 AS "BodyHash", 0 AS "SentAt", 0 AS "StoryId", 0 AS "ClientMessageHash", 0 AS "ReplyToId",
            0 AS "IsForwarded", 0 AS "FilesId", 0 AS "FilesKind", 0 AS "FileCount", 0 AS "SharedPostId", 0 AS "Marks";
        CREATE TRIGGER "StoreSentMessage" INSTEAD OF INSERT ON "SentMessages" BEGIN
            INSERT INTO "Messages"
                ("Id", "ConversationId", "Seq", "SenderId", "Body", "ClientMessageId", "BodyHash", "SentAt", "StoryId",
                "ClientMessageHash", "ReplyToId", "IsForwarded", "FilesId", "FilesKind", "FileCount", "SharedPostId",
                "EditCount")
            VALUES (NEW."Id", NEW."ConversationId", NEW."Seq", NEW."SenderId", NEW."Body", NEW."ClientMessageId",
                NEW."BodyHash", NEW."SentAt", NEW."StoryId", NEW."ClientMessageHash", NEW."ReplyToId",
                NEW."IsForwarded", NEW."FilesId", NEW."FilesKind", NEW."FileCount", NEW."SharedPostId", 0);
            INSERT INTO "MessageIndex" (rowid, Marks)
            SELECT m.value ->> 0, replace(' ' || (m.value ->> 2), ' ', ' ' || (m.value ->> 1))
            FROM json_each(NEW."Marks") AS m;
        END;
        """,
        SqlServer: null);

    public static readonly DualText Forget = new(Sqlite: "DROP VIEW IF EXISTS \"SentMessages\"", SqlServer: null);

    /// <summary>Columns: message.</summary>
    public static readonly DualStatement Delete = new(
        Sqlite: """
        DELETE FROM "MessageIndex" WHERE rowid = $0
        """,
        SqlServer: """
        DELETE m FROM [messaging].[MessageMarks] AS m
        JOIN OPENJSON(@rows) WITH (Id bigint '$[0]') AS r ON r.Id = m.[MessageId]
        """);

    /// <summary>Columns: message, conversation, marks separated by spaces.</summary>
    public static readonly DualStatement Insert = new(
        Sqlite: """
        INSERT INTO "MessageIndex" (rowid, Marks) VALUES ($0, replace(' ' || $2, ' ', ' ' || $1))
        """,
        SqlServer: """
        INSERT INTO [messaging].[MessageMarks] ([ConversationId], [Mark], [MessageId])
        SELECT DISTINCT r.ConversationId, s.[value] COLLATE Latin1_General_100_BIN2, r.Id
        FROM OPENJSON(@rows) WITH (Id bigint '$[0]', ConversationId bigint '$[1]', Marks nvarchar(max) '$[2]') AS r
        CROSS APPLY STRING_SPLIT(r.Marks, N' ') AS s
        """);

    public static Task ForgetAsync(AppDbContext db, CancellationToken ct) =>
        DatabaseStartupStatements.RunAsync(Forget, db, ct);

    public static Task PrepareAsync(AppDbContext db, CancellationToken ct) =>
        DatabaseStartupStatements.RunAsync(Prepare, db, ct);

    public static Task DeleteAsync(AppDbContext db, IEnumerable<MessageId> messages, CancellationToken ct) =>
        Delete.ExecuteAsync(db, DualStatement.RowsOf(messages), ct);

    public static Task InsertAsync(AppDbContext db, IEnumerable<Message> messages, CancellationToken ct) =>
        Insert.ExecuteAsync(db, RowsOf(messages), ct);

    /// <summary>The rows of <see cref="Insert"/>.</summary>
    public static object?[][] RowsOf(IEnumerable<Message> messages) =>
    [
        .. from message in messages
           let marks = MessageIndex.MarksOf(message)
           where marks.Length > 0
           select new object?[] { message.Id.Value, message.ConversationId.Value, marks },
    ];
}
