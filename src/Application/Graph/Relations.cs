using Hubbub.Application.Graph.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Graph;

internal sealed class Relations(IGraphDb db) : IRelations
{
    public Task<bool> AreApart(UserId one, UserId other, CancellationToken ct) =>
        db.Edges.AnyAsync(
            e => e.BlockId != null
                && ((e.FromId == one && e.ToId == other) || (e.FromId == other && e.ToId == one)),
            ct);

    public async Task<IReadOnlySet<UserId>> ApartFrom(
        UserId user, IReadOnlyCollection<UserId> people, CancellationToken ct)
    {
        var blocked = db.Edges
            .Where(e => e.FromId == user && people.Contains(e.ToId) && e.BlockId != null).Select(e => e.ToId);
        var blockers = db.Edges
            .Where(e => e.ToId == user && people.Contains(e.FromId) && e.BlockId != null).Select(e => e.FromId);
        return await blocked.Concat(blockers).ToHashSetAsync(ct);
    }

    public async Task<IReadOnlySet<(UserId One, UserId Other)>> ApartAmong(
        IReadOnlyCollection<(UserId One, UserId Other)> pairs, CancellationToken ct)
    {
        var blocks = await EdgesOf(pairs).Where(e => e.BlockId != null)
            .Select(e => new { e.FromId, e.ToId }).ToListAsync(ct);
        var apart = blocks.SelectMany(b => new[] { (b.FromId, b.ToId), (b.ToId, b.FromId) }).ToHashSet();
        apart.IntersectWith(pairs);
        return apart;
    }

    public async Task<IReadOnlySet<(UserId Actor, UserId Listener)>> DeafAmong(
        IReadOnlyCollection<(UserId Actor, UserId Listener)> pairs, CancellationToken ct)
    {
        var edges = await EdgesOf(pairs).Where(e => e.BlockId != null || e.MuteId != null)
            .Select(e => new { e.FromId, e.ToId, IsBlock = e.BlockId != null }).ToListAsync(ct);
        var deaf = edges.Select(e => (Actor: e.ToId, Listener: e.FromId))
            .Concat(edges.Where(e => e.IsBlock).Select(e => (Actor: e.FromId, Listener: e.ToId))).ToHashSet();
        deaf.IntersectWith(pairs);
        return deaf;
    }

    public async Task<IReadOnlySet<UserId>> FriendsAmong(
        UserId user, IReadOnlyCollection<UserId> people, CancellationToken ct) =>
        await Friends(user).Where(e => people.Contains(e.ToId)).Select(e => e.ToId).ToHashSetAsync(ct);

    public async Task<IReadOnlyList<UserId>> FriendsOf(UserId user, int most, CancellationToken ct) =>
        await Friends(user).OrderByDescending(e => e.FollowId).Select(e => e.ToId).Take(most).ToListAsync(ct);

    public async Task<GraphCounts> CountsOf(UserId user, CancellationToken ct) => new(
        await db.Edges.CountAsync(e => e.ToId == user && e.Follow == FollowState.Following, ct),
        await db.Edges.CountAsync(e => e.FromId == user && e.Follow == FollowState.Following, ct),
        await db.Edges.CountAsync(e => e.ToId == user && e.Follow == FollowState.Requested, ct));

    public async Task<RelationshipRow> Between(UserId viewer, UserId other, CancellationToken ct)
    {
        var edges = await db.Edges.AsNoTracking()
            .Where(e => (e.FromId == viewer && e.ToId == other) || (e.FromId == other && e.ToId == viewer))
            .ToListAsync(ct);
        var mine = edges.Find(e => e.FromId == viewer);
        var theirs = edges.Find(e => e.FromId == other);
        return new(
            Following: mine?.Follow == FollowState.Following,
            FollowedBy: theirs?.Follow == FollowState.Following,
            Requested: mine?.Follow == FollowState.Requested,
            RequestedBy: theirs?.Follow == FollowState.Requested,
            Blocked: mine?.BlockId is not null,
            Muted: mine?.MuteId is not null);
    }

    // Both ways.
    private IQueryable<Edge> EdgesOf(IReadOnlyCollection<(UserId One, UserId Other)> pairs) =>
        db.EdgesOf([.. pairs.Concat(pairs.Select(p => (p.Other, p.One))).Distinct()]);

    private IQueryable<Edge> Friends(UserId user) =>
        db.Edges.Where(e => e.FromId == user && e.Follow == FollowState.Following
            && db.Edges.Any(b => b.FromId == e.ToId && b.ToId == user && b.Follow == FollowState.Following));
}
