using Hubbub.Application.Graph.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Graph;

internal sealed class Relations(IGraphDb db, IGraphStatements statements) : IRelations
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
        var blocks = (await BlocksAndMutes(pairs, ct)).Where(b => b.IsBlock);
        var apart = blocks.SelectMany(b => new[] { (b.From, b.To), (b.To, b.From) }).ToHashSet();
        apart.IntersectWith(pairs);
        return apart;
    }

    public async Task<IReadOnlySet<(UserId Actor, UserId Recipient)>> MutedOrBlockedAmong(
        IReadOnlyCollection<(UserId Actor, UserId Recipient)> pairs, CancellationToken ct)
    {
        var found = await BlocksAndMutes(pairs, ct);
        var mutedOrBlocked = found.Select(b => (Actor: b.To, Recipient: b.From))
            .Concat(found.Where(b => b.IsBlock).Select(b => (Actor: b.From, Recipient: b.To))).ToHashSet();
        mutedOrBlocked.IntersectWith(pairs);
        return mutedOrBlocked;
    }

    public async Task<IReadOnlySet<(UserId Follower, UserId Followee)>> FollowsAmong(
        IReadOnlyCollection<(UserId Follower, UserId Followee)> pairs, CancellationToken ct) =>
        (await statements.FollowsAsync([.. pairs.Distinct()], ct)).ToHashSet();

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

    // In both directions.
    private Task<IReadOnlyList<BlockOrMute>> BlocksAndMutes(
        IReadOnlyCollection<(UserId One, UserId Other)> pairs, CancellationToken ct) =>
        statements.BlocksAndMutesAsync([.. pairs.Concat(pairs.Select(p => (p.Other, p.One))).Distinct()], ct);

    private IQueryable<Edge> Friends(UserId user) =>
        db.Edges.Where(e => e.FromId == user && e.Follow == FollowState.Following
            && db.Edges.Any(b => b.FromId == e.ToId && b.ToId == user && b.Follow == FollowState.Following));
}
