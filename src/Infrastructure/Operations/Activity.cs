using Hubbub.Application.Analytics;
using Hubbub.Application.Common;
using Hubbub.Application.Sync;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Sync;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hubbub.Infrastructure.Operations;

/// <summary>
/// Ids grow with time, so that what was made in an hour is a range of keys. What has no such key is read person by
/// person, along indexes that begin with the person.
/// </summary>
internal sealed class Activity(AppDbContext db, IOptions<SyncOptions> sync) : IActivity
{
    public async Task<DateTimeOffset?> Began(CancellationToken ct) =>
        await db.Accounts.OrderBy(a => a.Id).Select(a => (DateTimeOffset?)a.CreatedAt).FirstOrDefaultAsync(ct);

    public DateTimeOffset UsesKnownSince(DateTimeOffset now) => now - Session.Kept;

    public DateTimeOffset EventsKnownSince(DateTimeOffset now) => now.AddDays(-sync.Value.RetentionDays);

    public async Task<Made> MadeIn(DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        // Ids can only be compared with less and greater.
        var (first, end) = (IdGenerator.FirstAt(from) - 1, IdGenerator.FirstAt(until));
        var (firstUser, endUser) = (new UserId(first), new UserId(end));
        var (firstMessage, endMessage) = (new MessageId(first), new MessageId(end));
        var (firstPost, endPost) = (new PostId(first), new PostId(end));
        var (firstComment, endComment) = (new CommentId(first), new CommentId(end));
        return new(
            await db.Accounts.CountAsync(a => a.Id > firstUser && a.Id < endUser, ct),
            await db.Messages.CountAsync(m => m.Id > firstMessage && m.Id < endMessage && m.System == null, ct),
            await db.Posts.CountAsync(p => p.Id > firstPost && p.Id < endPost, ct),
            await db.Comments.CountAsync(c => c.Id > firstComment && c.Id < endComment, ct));
    }

    public async Task<PeoplesActivity> OfPeople(
        UserId after, int most, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        var born = new UserId(IdGenerator.FirstAt(until));
        var people = await db.Accounts.Where(a => a.Id > after && a.Id < born).OrderBy(a => a.Id).Take(most)
            .Select(a => new
            {
                a.Id,
                a.CreatedAt,
                MayBeCounted = db.Profiles.Any(p => p.UserId == a.Id && p.AllowAnalytics),
            })
            .ToListAsync(ct);
        if (people.Count == 0)
        {
            return new([], 0, 0, new Dictionary<string, int>());
        }

        var end = new UserId(people[^1].Id.Value + 1);
        var used = await LastUses(after, end, until, ct);
        var (firstFollow, endFollow) = (IdGenerator.FirstAt(from), IdGenerator.FirstAt(until));
        return new(
            [
                .. people.Select(p => new PersonsUse(
                    p.Id, p.CreatedAt, used.TryGetValue(p.Id, out var at) ? at : null, p.MayBeCounted)),
            ],
            await db.Reactions.CountAsync(
                    r => r.PersonId > after && r.PersonId < end && r.At >= from && r.At < until, ct)
                + await db.MessageReactions.CountAsync(
                    r => r.UserId > after && r.UserId < end && r.At >= from && r.At < until, ct),
            await db.Edges.CountAsync(
                e => e.FromId > after && e.FromId < end && e.Follow == FollowState.Following
                    && e.FollowId >= firstFollow && e.FollowId < endFollow,
                ct),
            await Events(after, end, from, until, ct));
    }

    // A log-in and each refresh: an access token lasts for minutes, so whoever uses the server refreshes.
    private async Task<Dictionary<UserId, DateTimeOffset>> LastUses(
        UserId after, UserId end, DateTimeOffset until, CancellationToken ct)
    {
        var uses = await db.Sessions.Where(s => s.UserId > after && s.UserId < end && s.CreatedAt < until)
            .Select(s => new
            {
                s.UserId,
                s.CreatedAt,
                RefreshedAt = db.RefreshTokens.Where(t => t.SessionId == s.Id && t.UsedAt < until).Max(t => t.UsedAt),
            })
            .ToListAsync(ct);
        return uses.GroupBy(u => u.UserId).ToDictionary(u => u.Key, u => u.Max(s => s.RefreshedAt ?? s.CreatedAt));
    }

    // Most logs end before the day, which their newest event tells.
    private async Task<Dictionary<string, int>> Events(
        UserId after, UserId end, DateTimeOffset from, DateTimeOffset until, CancellationToken ct) =>
        await db.UserEventHeads
            .Where(h => h.UserId > after && h.UserId < end
                && db.UserEvents.Any(e => e.UserId == h.UserId && e.Seq == h.Head && e.At >= from))
            .SelectMany(h => db.UserEvents.Where(e => e.UserId == h.UserId && e.At >= from && e.At < until
                && e.Type != Canary.EventName))
            .GroupBy(e => e.Type)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
}
