using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Sync;

/// <summary>Stores events. Columns: id, node, type, payload, at.</summary>
internal static class OutboxSql
{
    public static readonly RowsSql Insert = new(
        """
        INSERT INTO "Outbox" ("Id", "Node", "Type", "Payload", "At", "Attempts") VALUES ($0, $1, $2, $3, $4, 0)
        """,
        """
        INSERT INTO [sync].[Outbox] ([Id], [Node], [Type], [Payload], [At], [Attempts])
        SELECT r.Id, r.Node, r.Type, r.Payload, r.At, 0
        FROM OPENJSON(@rows) WITH (
            Id bigint '$[0]', Node int '$[1]', Type nvarchar(64) '$[2]', Payload nvarchar(max) '$[3]', At bigint '$[4]') AS r
        """);

    public static object?[] Row(OutboxMessage message) =>
        [message.Id, message.Node, message.Type, message.Payload, message.At.ToUnixTimeMilliseconds()];
}
