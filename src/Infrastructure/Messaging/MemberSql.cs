using Hubbub.Application.Messaging;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Messaging;

/// <summary>Finds the members of conversations. Columns: conversation.</summary>
internal static class MemberSql
{
    public static readonly DualStatement Select = new(
        """
        SELECT "ConversationId", "UserId", "IsHidden" FROM "Members" WHERE "ConversationId" = $0
        """,
        """
        SELECT m.[ConversationId], m.[UserId], m.[IsHidden]
        FROM OPENJSON(@rows) WITH (Id bigint '$[0]') AS k
        JOIN [messaging].[Members] AS m ON m.[ConversationId] = k.Id
        """);

    public static Membership Read(SqlRow row) => new(new(row.Int64(0)), new(row.Int64(1)), row.Bool(2));
}
