using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Persistence.Statements;

namespace Hubbub.Infrastructure.Sync.Outbox;

/// <summary>
/// The outbox: commits insert pending events, and the relay reads and deletes them.
/// </summary>
internal static class OutboxStatements
{
    /// <summary>Columns: id, node, type, payload, at, only deferred.</summary>
    public static readonly DialectStatement Insert = new(
        Sqlite: """
        INSERT INTO "Outbox" ("Id", "Node", "Type", "Payload", "At", "OnlyDeferred", "Attempts")
        VALUES ($0, $1, $2, $3, $4, $5, 0)
        """,
        SqlServer: """
        INSERT INTO [sync].[Outbox] ([Id], [Node], [Type], [Payload], [At], [OnlyDeferred], [Attempts])
        SELECT r.Id, r.Node, r.Type, r.Payload, r.At, r.OnlyDeferred, 0
        FROM OPENJSON(@rows) WITH (
            Id bigint '$[0]', Node int '$[1]', Type nvarchar(64) '$[2]', Payload nvarchar(max) '$[3]', At bigint '$[4]',
            OnlyDeferred bit '$[5]') AS r
        """);

    /// <summary>Columns: node, now, limit.</summary>
    public static readonly DialectStatement Due = new(
        Sqlite: """
        SELECT "Id", "Node", "Type", "Payload", "At", "OnlyDeferred" FROM "Outbox"
        WHERE "Node" = $0 AND "ParkedAt" IS NULL AND ("DueAt" IS NULL OR "DueAt" <= $1)
        ORDER BY "Id" LIMIT $2
        """,
        SqlServer: """
        SELECT o.[Id], o.[Node], o.[Type], o.[Payload], o.[At], o.[OnlyDeferred]
        FROM OPENJSON(@rows) WITH (Node int '$[0]', Now bigint '$[1]', Most int '$[2]') AS k
        CROSS APPLY (
            SELECT TOP (k.Most) d.[Id], d.[Node], d.[Type], d.[Payload], d.[At], d.[OnlyDeferred]
            FROM [sync].[Outbox] AS d
            WHERE d.[Node] = k.Node AND d.[ParkedAt] IS NULL AND (d.[DueAt] IS NULL OR d.[DueAt] <= k.Now)
            ORDER BY d.[Id]
        ) AS o
        ORDER BY o.[Id]
        """);

    /// <summary>Columns: id, node.</summary>
    public static readonly DialectStatement Delete = new(
        Sqlite: """
        DELETE FROM "Outbox" WHERE "Id" = $0 AND "Node" = $1
        """,
        SqlServer: """
        DELETE o FROM [sync].[Outbox] AS o
        JOIN OPENJSON(@rows) WITH (Id bigint '$[0]', Node int '$[1]') AS k ON o.[Id] = k.Id AND o.[Node] = k.Node
        """);

    public static Task<int> InsertAsync(AppDbContext db, IEnumerable<OutboxMessage> messages, CancellationToken ct) =>
        Insert.ExecuteAsync(
            db,
            [
                .. messages.Select(m => new object?[]
                {
                    m.Id, m.Node, m.Type, m.Payload, m.At.ToUnixTimeMilliseconds(), m.OnlyDeferred,
                }),
            ],
            ct);

    /// <summary>The first due events.</summary>
    public static Task<List<OutboxMessage>> DueAsync(
        AppDbContext db, int node, DateTimeOffset now, int most, CancellationToken ct) =>
        Due.QueryAsync(
            db,
            [[node, now.ToUnixTimeMilliseconds(), most]],
            row => new OutboxMessage(row.Int64(0), row.Int32(1), row.Text(2), row.Text(3), row.Time(4), row.Bool(5)),
            ct);

    /// <summary>Returns the number of rows that still belonged to this node.</summary>
    public static Task<int> DeleteAsync(AppDbContext db, IEnumerable<long> ids, int node, CancellationToken ct) =>
        Delete.ExecuteAsync(db, [.. ids.Select(id => new object?[] { id, node })], ct);
}
