using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Messaging;

/// <summary>Finds messages that were taken back, and when. Columns: id.</summary>
internal static class DeletedMessageSql
{
    public static readonly DualStatement Select = new(
        """
        SELECT "Id", "DeletedAt" FROM "Messages" WHERE "Id" = $0 AND "DeletedAt" IS NOT NULL
        """,
        """
        SELECT m.[Id], m.[DeletedAt]
        FROM OPENJSON(@rows) WITH (Id bigint '$[0]') AS k
        JOIN [messaging].[Messages] AS m ON m.[Id] = k.Id
        WHERE m.[DeletedAt] IS NOT NULL
        """);

    public static KeyValuePair<MessageId, DateTimeOffset> Read(SqlRow row) => new(new(row.Int64(0)), row.Time(1));
}
