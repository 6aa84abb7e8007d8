using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Sync;

/// <summary>
/// Stores events, in both dialects, side by side. {0}: JSON [[id, node, type, payload, at], …], payload an object.
/// </summary>
internal static class OutboxSql
{
    public const string Sqlite =
        """
        INSERT INTO "Outbox" ("Id", "Node", "Type", "Payload", "At", "Attempts")
        SELECT r.value ->> 0, r.value ->> 1, r.value ->> 2, r.value -> 3, r.value ->> 4, 0 FROM json_each({0}) AS r
        """;

    public const string SqlServer =
        """
        INSERT INTO [sync].[Outbox] ([Id], [Node], [Type], [Payload], [At], [Attempts])
        SELECT r.Id, r.Node, r.Type, r.Payload, r.At, 0
        FROM OPENJSON({0}) WITH (
            Id bigint '$[0]', Node int '$[1]', Type nvarchar(64) '$[2]', Payload nvarchar(max) '$[3]' AS JSON,
            At bigint '$[4]') AS r
        """;

    public static string Rows(IEnumerable<OutboxMessage> messages) => JsonRows.Of(messages, static (json, message) =>
    {
        json.WriteNumberValue(message.Id);
        json.WriteNumberValue(message.Node);
        json.WriteStringValue(message.Type);
        json.WriteRawValue(message.Payload, skipInputValidation: true);
        json.WriteNumberValue(message.At.ToUnixTimeMilliseconds());
    });
}
