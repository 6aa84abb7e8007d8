using Hubbub.Application.Graph;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Graph;

/// <summary>Finds blocks and mutes by the edge's key. Columns: from, to.</summary>
internal static class BlockOrMuteSql
{
    public static readonly DualStatement Select = new(
        """
        SELECT "FromId", "ToId", "BlockId" IS NOT NULL FROM "Edges"
        WHERE "FromId" = $0 AND "ToId" = $1 AND ("BlockId" IS NOT NULL OR "MuteId" IS NOT NULL)
        """,
        """
        SELECT e.[FromId], e.[ToId], CAST(CASE WHEN e.[BlockId] IS NULL THEN 0 ELSE 1 END AS bit)
        FROM OPENJSON(@rows) WITH (FromId bigint '$[0]', ToId bigint '$[1]') AS k
        JOIN [graph].[Edges] AS e ON e.[FromId] = k.FromId AND e.[ToId] = k.ToId
        WHERE e.[BlockId] IS NOT NULL OR e.[MuteId] IS NOT NULL
        """);

    public static BlockOrMute Read(SqlRow row) => new(new(row.Int64(0)), new(row.Int64(1)), row.Bool(2));
}
