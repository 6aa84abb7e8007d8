using System.Linq.Expressions;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Audiences;

/// <summary>
/// Tells authors who sees a post, stored or not. The visibility rule decides; this class only collects the people who
/// might be expected to see it, and why the rule excludes some of them.
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
            // The sharer must not learn who sees the shared post: only the audience of the share itself is reported.
            (post, root) = (new Post(post.Id, author, post.Content, null, [], post.CreatedAt), null);
        }

        var isPrivate = await db.People.AnyAsync(p => p.Id == author && p.IsPrivate, ct);
        var everyone = !isPrivate && post.Audience == Audience.Public
            && (root is null || (root.Audience == Audience.Public
                && await visibility.Sees(author, root.Id, ct)));
        var (known, viewers) = (Known(post, root), visibility.ViewersOf(post));
        var seeing = db.People.Where(p => p.Id != author && known.Contains(p.Id) && viewers.Any(v => v.Id == p.Id));
        var excluded = db.People.Where(p => p.Id != author && known.Contains(p.Id) && !viewers.Any(v => v.Id == p.Id));
        return new(
            everyone,
            everyone ? null : await seeing.CountAsync(ct),
            await Cards(seeing, MostShown, ct),
            await LeftOut(Reasons(post, isPrivate), excluded, ct),
            isNarrowed);
    }

    // Each person counts only for the first reason that applies.
    private static async Task<IReadOnlyList<LeftOutRow>> LeftOut(
        IEnumerable<(LeftOutReason, Expression<Func<PersonView, bool>>)> reasons, IQueryable<PersonView> excluded,
        CancellationToken ct)
    {
        var rows = new List<LeftOutRow>();
        foreach (var (reason, holds) in reasons)
        {
            var people = excluded.Where(holds);
            if (await people.CountAsync(ct) is > 0 and var count)
            {
                var isNamed = reason != LeftOutReason.Unavailable;
                rows.Add(new(
                    reason,
                    count,
                    isNamed ? await Cards(people, MostShownPerReason, ct, reason == LeftOutReason.Blocked) : []));
            }

            excluded = excluded.Where(
                Expression.Lambda<Func<PersonView, bool>>(Expression.Not(holds.Body), holds.Parameters));
        }

        return rows;
    }

    // Everyone who could see a post that is not public, and people who the author may think can see it.
    private IQueryable<UserId> Known(Post post, Post? root)
    {
        var (author, circle, rootCircle) = (post.AuthorId, post.CircleId, root?.CircleId);
        var mayAsk = post.Audience is Audience.Public or Audience.Followers or Audience.Friends;
        var isForFriends = post.Audience == Audience.Friends;
        return db.Relations.Where(t => t.To == author && (t.Follows || (mayAsk && t.Asks))).Select(t => t.From)
            .Union(db.Relations
                .Where(t => t.From == author && (t.Blocks || (isForFriends && t.Follows)))
                .Select(t => t.To))
            .Union(db.CircleMembers.Where(m => m.CircleId == circle || m.CircleId == rootCircle).Select(m => m.UserId));
    }

    private IEnumerable<(LeftOutReason Reason, Expression<Func<PersonView, bool>> Holds)> Reasons(
        Post post, bool isPrivate)
    {
        var (author, circle, relations, members) = (post.AuthorId, post.CircleId, db.Relations, db.CircleMembers);
        Expression<Func<PersonView, bool>> doesNotFollow = p =>
            !relations.Any(t => t.From == p.Id && t.To == author && t.Follows);
        yield return (LeftOutReason.Blocked, p => relations.Any(t => t.From == author && t.To == p.Id && t.Blocks));
        yield return (LeftOutReason.Unavailable,
            p => !p.IsAvailable || relations.Any(t => t.From == p.Id && t.To == author && t.Blocks));
        yield return (
            LeftOutReason.FollowRequested,
            p => relations.Any(t => t.From == p.Id && t.To == author && t.Asks));
        switch (post.Audience)
        {
            case Audience.Circle:
                yield return (
                    LeftOutReason.NotInCircle, p => !members.Any(m => m.CircleId == circle && m.UserId == p.Id));
                break;
            case Audience.Friends:
                yield return (LeftOutReason.DoesNotFollow, doesNotFollow);
                yield return (LeftOutReason.NotFollowedBack,
                    p => !relations.Any(t => t.From == author && t.To == p.Id && t.Follows));
                break;
            case Audience.Followers:
            case Audience.Public when isPrivate:
                yield return (LeftOutReason.DoesNotFollow, doesNotFollow);
                break;
            case Audience.Private:
                yield return (LeftOutReason.Private, p => true);
                break;
        }

        yield return (LeftOutReason.SharedPost, p => true);
    }

    // People separated by a block do not see each other's pictures.
    private static async Task<IReadOnlyList<UserCard>> Cards(
        IQueryable<PersonView> people, int count, CancellationToken ct, bool isApart = false) =>
        (await people.OrderByDescending(p => p.Id).Take(count).ToListAsync(ct))
        .ConvertAll(
            p => new UserCard(
                p.Id, p.Username, p.DisplayName, p.IsAvailable, isApart ? null : PictureUrls.OfAvatar(p.AvatarId)));
}
