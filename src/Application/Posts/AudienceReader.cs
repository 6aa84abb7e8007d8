using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts;

/// <summary>
/// Tells authors who sees a post, stored or not. Who does is the rule's to say; here is only who might be expected to,
/// and why those do not whom the rule leaves out.
/// </summary>
internal sealed class AudienceReader(IPostsDb db, Visibility visibility)
{
    private const int MostShown = 10;
    private const int MostShownPerReason = 3;

    public async Task<AudienceRow> Read(Post post, CancellationToken ct)
    {
        var author = post.AuthorId;
        var root = post.IsPlainShare
            ? await db.Posts.AsNoTracking().SingleOrDefaultAsync(p => p.Id == post.SharedPostId, ct)
            : null;
        var isNarrowed = post.IsPlainShare && root?.AuthorId != author;
        if (isNarrowed)
        {
            // Whom the other author shows it is not this one's to know: only the share itself is answered for.
            (post, root) = (new Post(post.Id, author, post.Content, null, [], post.CreatedAt), null);
        }

        var isPrivate = await db.People.AnyAsync(p => p.Id == author && p.IsPrivate, ct);
        var everyone = !isPrivate && post.Audience == Audience.Public && root is null or { Audience: Audience.Public };
        var (known, viewers) = (Known(post, root), visibility.ViewersOf(post));
        var seeing = db.People.Where(p => p.Id != author && known.Contains(p.Id) && viewers.Any(v => v.Id == p.Id));
        return new(
            everyone,
            everyone ? null : await seeing.CountAsync(ct),
            await Cards(seeing, MostShown, ct),
            await LeftOut(LeftOut(post, isPrivate, known, viewers), ct),
            isNarrowed);
    }

    private static async Task<IReadOnlyList<LeftOutRow>> LeftOut(IQueryable<Excluded> excluded, CancellationToken ct)
    {
        var counts = await excluded.GroupBy(e => e.Reason).Select(g => new { Reason = g.Key, Count = g.Count() })
            .OrderBy(g => g.Reason).ToListAsync(ct);
        var rows = new List<LeftOutRow>();
        foreach (var (reason, count) in counts.Select(c => (c.Reason, c.Count)))
        {
            var sample = reason == LeftOutReason.Unavailable ? []
                : await Cards(excluded.Where(e => e.Reason == reason).Select(e => e.Person), MostShownPerReason, ct);
            rows.Add(new(reason, count, sample));
        }

        return rows;
    }

    // All who could see what is not for everyone, and those of whom the author may think that they do.
    private IQueryable<UserId> Known(Post post, Post? root)
    {
        var (author, circle, rootCircle) = (post.AuthorId, post.CircleId, root?.CircleId);
        var mayAsk = post.Audience is Audience.Public or Audience.Followers or Audience.Friends;
        var isForFriends = post.Audience == Audience.Friends;
        return db.Ties.Where(t => t.To == author && (t.Follows || (mayAsk && t.Asks))).Select(t => t.From)
            .Union(db.Ties.Where(t => t.From == author && (t.Blocks || (isForFriends && t.Follows))).Select(t => t.To))
            .Union(db.CircleMembers.Where(m => m.CircleId == circle || m.CircleId == rootCircle).Select(m => m.UserId));
    }

    private IQueryable<Excluded> LeftOut(Post post, bool isPrivate, IQueryable<UserId> known, IQueryable<Person> viewers)
    {
        var (author, circle) = (post.AuthorId, post.CircleId);
        var (isForCircle, isForFriends) = (post.Audience == Audience.Circle, post.Audience == Audience.Friends);
        var isForNobody = post.Audience == Audience.Private;
        var isForFollowers = isForFriends || post.Audience == Audience.Followers
            || (isPrivate && post.Audience == Audience.Public);
        return
            from person in db.People
            where person.Id != author && known.Contains(person.Id) && !viewers.Any(v => v.Id == person.Id)
            from mine in db.Ties.Where(t => t.From == author && t.To == person.Id).DefaultIfEmpty()
            from theirs in db.Ties.Where(t => t.From == person.Id && t.To == author).DefaultIfEmpty()
            from member in db.CircleMembers.Where(m => m.CircleId == circle && m.UserId == person.Id).DefaultIfEmpty()
            select new Excluded
            {
                Person = person,
                Reason = mine != null && mine.Blocks ? LeftOutReason.Blocked
                    : !person.IsAvailable || (theirs != null && theirs.Blocks) ? LeftOutReason.Unavailable
                    : theirs != null && theirs.Asks ? LeftOutReason.FollowRequested
                    : isForCircle && member == null ? LeftOutReason.NotInCircle
                    : isForFriends && theirs != null && theirs.Follows && !(mine != null && mine.Follows)
                        ? LeftOutReason.NotFollowedBack
                    : isForFollowers && !(theirs != null && theirs.Follows) ? LeftOutReason.DoesNotFollow
                    : isForNobody ? LeftOutReason.Private
                    : LeftOutReason.SharedPost,
            };
    }

    private static async Task<IReadOnlyList<UserCard>> Cards(IQueryable<Person> people, int count, CancellationToken ct) =>
        (await people.OrderByDescending(p => p.Id).Take(count).ToListAsync(ct))
        .ConvertAll(p => new UserCard(p.Id, p.Username, p.DisplayName, p.IsAvailable));

    /// <summary>Someone who does not see a post, and why.</summary>
    private sealed class Excluded
    {
        public required Person Person { get; init; }

        public required LeftOutReason Reason { get; init; }
    }
}
