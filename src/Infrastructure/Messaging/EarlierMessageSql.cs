using Hubbub.Application.Messaging;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Messaging;

/// <summary>Finds messages by the unique index over sender and key. Columns: sender, clientMessageId.</summary>
internal static class EarlierMessageSql
{
    public static readonly RowsSql Select = new(
        """
        SELECT m."SenderId", m."ClientMessageId", m."Id", m."ConversationId", m."Seq", m."SentAt", m."BodyHash", c."DirectKey"
        FROM "Messages" AS m JOIN "Conversations" AS c ON c."Id" = m."ConversationId"
        WHERE m."SenderId" = $0 AND m."ClientMessageId" = $1
        """,
        """
        SELECT m.[SenderId], m.[ClientMessageId], m.[Id], m.[ConversationId], m.[Seq], m.[SentAt], m.[BodyHash], c.[DirectKey]
        FROM OPENJSON(@rows) WITH (SenderId bigint '$[0]', ClientMessageId nvarchar(64) '$[1]') AS k
        JOIN [messaging].[Messages] AS m
            ON m.[SenderId] = k.SenderId AND m.[ClientMessageId] = k.ClientMessageId COLLATE Latin1_General_100_BIN2
        JOIN [messaging].[Conversations] AS c ON c.[Id] = m.[ConversationId]
        """);

    public static EarlierMessage Read(Row row) => new(
        new(row.Int64(0)),
        row.Text(1),
        new(new(row.Int64(2)), new(row.Int64(3)), row.Int64(4), row.Time(5)),
        row.Bytes(6),
        row.IsNull(7) ? null : row.Text(7));
}
