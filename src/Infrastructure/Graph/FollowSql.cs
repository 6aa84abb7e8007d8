using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Graph;

/// <summary>Finds follows by the edge's key; 2 is <see cref="Domain.Graph.FollowState.Following"/>. Columns: from, to.</summary>
internal static class FollowSql
{
    public static readonly DualStatement Select = new(
        """
        SELECT "FromId", "ToId" FROM "Edges" WHERE "FromId" = $0 AND "ToId" = $1 AND "Follow" = 2
        """,
        """
        SELECT e.[FromId], e.[ToId]
        FROM OPENJSON(@rows) WITH (FromId bigint '$[0]', ToId bigint '$[1]') AS k
        JOIN [graph].[Edges] AS e ON e.[FromId] = k.FromId AND e.[ToId] = k.ToId
        WHERE e.[Follow] = 2
        """);

    public static (UserId From, UserId To) Read(SqlRow row) => (new(row.Int64(0)), new(row.Int64(1)));
}
