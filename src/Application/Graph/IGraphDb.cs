using Hubbub.Application.Common;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Graph;

/// <summary>The module's part of the database.</summary>
public interface IGraphDb : IModuleDb
{
    DbSet<Edge> Edges { get; }
}

internal static class GraphDbQueries
{
    /// <summary>The tracked edges between two people, both ways; missing ones are created.</summary>
    public static async Task<Relationship> Relationship(this IGraphDb db, UserId me, UserId other, CancellationToken ct)
    {
        var edges = await db.Edges
            .Where(e => (e.FromId == me && e.ToId == other) || (e.FromId == other && e.ToId == me))
            .ToListAsync(ct);
        return new(EdgeOf(me, other), EdgeOf(other, me));

        Edge EdgeOf(UserId from, UserId to) => edges.Find(e => e.FromId == from) ?? db.Edges.Add(new(from, to)).Entity;
    }

    /// <summary>The same for one person and each of several others, in their order.</summary>
    public static async Task<IReadOnlyList<Relationship>> Relationships(
        this IGraphDb db, UserId me, IReadOnlyCollection<UserId> others, CancellationToken ct)
    {
        var mine = await db.Edges
            .Where(e => e.FromId == me && others.Contains(e.ToId))
            .ToDictionaryAsync(e => e.ToId, ct);
        var theirs = await db.Edges
            .Where(e => e.ToId == me && others.Contains(e.FromId))
            .ToDictionaryAsync(e => e.FromId, ct);
        return
        [
            .. others.Select(other => new Relationship(
                mine.GetValueOrDefault(other) ?? db.Edges.Add(new(me, other)).Entity,
                theirs.GetValueOrDefault(other) ?? db.Edges.Add(new(other, me)).Entity)),
        ];
    }
}
