using Hubbub.Domain.Messaging;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Messaging;

/// <summary>
/// Stores new messages. Columns: id, conversation, seq, sender, body, clientMessageId, hash of the body, sentAt, story,
/// hash of the clientMessageId.
/// </summary>
internal static class MessageInsertSql
{
    public static readonly DualStatement Insert = new(
        """
        INSERT INTO "Messages"
            ("Id", "ConversationId", "Seq", "SenderId", "Body", "ClientMessageId", "BodyHash", "SentAt", "StoryId",
            "ClientMessageHash")
        VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9)
        """,
        """
        INSERT INTO [messaging].[Messages]
            ([Id], [ConversationId], [Seq], [SenderId], [Body], [ClientMessageId], [BodyHash], [SentAt], [StoryId],
            [ClientMessageHash])
        SELECT r.Id, r.ConversationId, r.Seq, r.SenderId, r.Body, r.ClientMessageId,
            CONVERT(varbinary(32), r.BodyHash, 2), r.SentAt, r.StoryId, r.ClientMessageHash
        FROM OPENJSON(@rows) WITH (
            Id bigint '$[0]', ConversationId bigint '$[1]', Seq bigint '$[2]', SenderId bigint '$[3]',
            Body nvarchar(4000) '$[4]', ClientMessageId nvarchar(64) '$[5]', BodyHash char(64) '$[6]',
            SentAt bigint '$[7]', StoryId bigint '$[8]', ClientMessageHash bigint '$[9]') AS r
        """);

    public static object?[] Row(Message message) =>
    [
        message.Id.Value, message.ConversationId.Value, message.Seq, message.SenderId.Value, message.Body,
        message.ClientMessageId, message.BodyHash, message.SentAt.ToUnixTimeMilliseconds(),
        message.StoryId?.Value, message.ClientMessageHash,
    ];
}
