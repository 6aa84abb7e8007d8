using Hubbub.Domain.Messaging;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Messaging;

/// <summary>
/// Moves conversations on to their newest message. Columns: id, the last seq as it was read, the new last seq, the
/// newest message. A row that someone else has moved on is not written: LastSeq is the concurrency token.
/// </summary>
internal static class ConversationAdvanceSql
{
    public static readonly DualStatement Update = new(
        """
        UPDATE "Conversations" SET "LastSeq" = $2, "LastMessageId" = $3 WHERE "Id" = $0 AND "LastSeq" = $1
        """,
        """
        UPDATE c SET [LastSeq] = r.LastSeq, [LastMessageId] = r.LastMessageId
        FROM [messaging].[Conversations] AS c
        JOIN OPENJSON(@rows) WITH (
            Id bigint '$[0]', ReadSeq bigint '$[1]', LastSeq bigint '$[2]', LastMessageId bigint '$[3]') AS r
            ON c.[Id] = r.Id AND c.[LastSeq] = r.ReadSeq
        """);

    public static object?[] Row(Conversation conversation, long readSeq) =>
        [conversation.Id.Value, readSeq, conversation.LastSeq, conversation.LastMessageId.Value];
}
