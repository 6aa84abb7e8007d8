using Hubbub.Domain.Messaging;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Messaging;

/// <summary>
/// Stores new messages, in both dialects, side by side. {0}: JSON [[id, conversationId, seq, senderId, body,
/// clientMessageId, bodyHash in hexadecimal digits, sentAt], …].
/// </summary>
internal static class MessageInsertSql
{
    public const string Sqlite =
        """
        INSERT INTO "Messages"
            ("Id", "ConversationId", "Seq", "SenderId", "Body", "ClientMessageId", "BodyHash", "SentAt")
        SELECT r.value ->> 0, r.value ->> 1, r.value ->> 2, r.value ->> 3, r.value ->> 4, r.value ->> 5,
            unhex(r.value ->> 6), r.value ->> 7
        FROM json_each({0}) AS r
        """;

    public const string SqlServer =
        """
        INSERT INTO [messaging].[Messages]
            ([Id], [ConversationId], [Seq], [SenderId], [Body], [ClientMessageId], [BodyHash], [SentAt])
        SELECT r.Id, r.ConversationId, r.Seq, r.SenderId, r.Body, r.ClientMessageId,
            CONVERT(varbinary(32), r.BodyHash, 2), r.SentAt
        FROM OPENJSON({0}) WITH (
            Id bigint '$[0]', ConversationId bigint '$[1]', Seq bigint '$[2]', SenderId bigint '$[3]',
            Body nvarchar(4000) '$[4]', ClientMessageId nvarchar(64) '$[5]', BodyHash char(64) '$[6]', SentAt bigint '$[7]') AS r
        """;

    public static string Rows(IEnumerable<Message> messages) => JsonRows.Of(messages, static (json, message) =>
    {
        json.WriteNumberValue(message.Id.Value);
        json.WriteNumberValue(message.ConversationId.Value);
        json.WriteNumberValue(message.Seq);
        json.WriteNumberValue(message.SenderId.Value);
        json.WriteStringValue(message.Body);
        json.WriteStringValue(message.ClientMessageId);
        json.WriteStringValue(Convert.ToHexString(message.BodyHash));
        json.WriteNumberValue(message.SentAt.ToUnixTimeMilliseconds());
    });
}
