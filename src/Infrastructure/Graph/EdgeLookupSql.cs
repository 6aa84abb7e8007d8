using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Graph;

/// <summary>
/// Edges by their keys, in both dialects, side by side. {0}: JSON [[fromId, toId], …], all different. Each is one
/// look-up in the key, whatever number of edges the two people have.
/// </summary>
internal static class EdgeLookupSql
{
    public const string Sqlite =
        """
        SELECT e.* FROM json_each({0}) AS k
        CROSS JOIN "Edges" AS e ON e."FromId" = k.value ->> 0 AND e."ToId" = k.value ->> 1
        """;

    public const string SqlServer =
        """
        SELECT e.* FROM OPENJSON({0}) WITH (FromId bigint '$[0]', ToId bigint '$[1]') AS k
        JOIN [graph].[Edges] AS e ON e.[FromId] = k.FromId AND e.[ToId] = k.ToId
        """;

    public static string Keys(IEnumerable<(UserId From, UserId To)> keys) => JsonRows.Of(keys, static (json, key) =>
    {
        json.WriteNumberValue(key.From.Value);
        json.WriteNumberValue(key.To.Value);
    });
}
