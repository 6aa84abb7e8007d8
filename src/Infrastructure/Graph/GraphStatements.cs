using Hubbub.Application.Graph;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Persistence.Statements;

namespace Hubbub.Infrastructure.Graph;

internal sealed class GraphStatements(AppDbContext db) : IGraphStatements
{
    /// <summary>By the edge's key. Columns: from, to.</summary>
    public static readonly DialectStatement BlocksAndMutes = new(
        Sqlite: """
        SELECT "FromId", "ToId", "BlockId" IS NOT NULL FROM "Edges"
        WHERE "FromId" = $0 AND "ToId" = $1 AND ("BlockId" IS NOT NULL OR "MuteId" IS NOT NULL)
        """,
        SqlServer: """
        SELECT e.[FromId], e.[ToId], CAST(CASE WHEN e.[BlockId] IS NULL THEN 0 ELSE 1 END AS bit)
        FROM OPENJSON(@rows) WITH (FromId bigint '$[0]', ToId bigint '$[1]') AS k
        JOIN [graph].[Edges] AS e ON e.[FromId] = k.FromId AND e.[ToId] = k.ToId
        WHERE e.[BlockId] IS NOT NULL OR e.[MuteId] IS NOT NULL
        """);

    /// <summary>By the edge's key; 2 is <see cref="Domain.Graph.FollowState.Following"/>. Columns: from, to.</summary>
    public static readonly DialectStatement Follows = new(
        Sqlite: """
        SELECT "FromId", "ToId" FROM "Edges" WHERE "FromId" = $0 AND "ToId" = $1 AND "Follow" = 2
        """,
        SqlServer: """
        SELECT e.[FromId], e.[ToId]
        FROM OPENJSON(@rows) WITH (FromId bigint '$[0]', ToId bigint '$[1]') AS k
        JOIN [graph].[Edges] AS e ON e.[FromId] = k.FromId AND e.[ToId] = k.ToId
        WHERE e.[Follow] = 2
        """);

    public async Task<IReadOnlyList<BlockOrMute>> BlocksAndMutesAsync(
        IReadOnlyCollection<(UserId From, UserId To)> directions, CancellationToken ct) =>
        await BlocksAndMutes.QueryOnceAsync(
            db,
            directions,
            d => [d.From.Value, d.To.Value],
            row => new BlockOrMute(new(row.Int64(0)), new(row.Int64(1)), IsBlock: row.Bool(2)),
            found => (found.From, found.To),
            ct);

    public async Task<IReadOnlyList<(UserId From, UserId To)>> FollowsAsync(
        IReadOnlyCollection<(UserId From, UserId To)> directions, CancellationToken ct) =>
        await Follows.QueryAsync(
            db,
            [.. directions.Select(d => new object?[] { d.From.Value, d.To.Value })],
            row => (new UserId(row.Int64(0)), new UserId(row.Int64(1))),
            ct);
}
