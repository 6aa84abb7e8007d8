using Hubbub.Application.Messaging;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Messaging;

/// <summary>Finds messages by the unique index over sender and hash of the key. Columns: sender, that hash.</summary>
internal static class EarlierMessageSql
{
    public static readonly DualStatement Select = new(
        """
        SELECT m."SenderId", m."ClientMessageHash", m."ClientMessageId", m."Id", m."ConversationId", m."Seq", m."SentAt", m."BodyHash",
            c."DirectKey"
        FROM "Messages" AS m JOIN "Conversations" AS c ON c."Id" = m."ConversationId"
        WHERE m."SenderId" = $0 AND m."ClientMessageHash" = $1
        """,
        """
        SELECT m.[SenderId], m.[ClientMessageHash], m.[ClientMessageId], m.[Id], m.[ConversationId], m.[Seq], m.[SentAt], m.[BodyHash],
            c.[DirectKey]
        FROM OPENJSON(@rows) WITH (SenderId bigint '$[0]', Hash bigint '$[1]') AS k
        JOIN [messaging].[Messages] AS m ON m.[SenderId] = k.SenderId AND m.[ClientMessageHash] = k.Hash
        JOIN [messaging].[Conversations] AS c ON c.[Id] = m.[ConversationId]
        """);

    public static EarlierMessage Read(SqlRow row) => new(
        new(row.Int64(0)),
        row.Int64(1),
        row.Text(2),
        new(new(row.Int64(3)), new(row.Int64(4)), row.Int64(5), row.Time(6)),
        row.Bytes(7),
        row.IsNull(8) ? null : row.Text(8));
}
