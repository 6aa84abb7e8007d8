using Hubbub.Application.Common;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Feeds;

/// <summary>A page of a feed. <paramref name="Marker"/> is how far the viewer has read the home feed.</summary>
internal sealed record FeedPage(IReadOnlyList<FeedItem> Items, string? NextCursor, PostId? Marker);

/// <summary>
/// Reads feeds, with one statement each for the selection, the posts themselves, and their details and reasons.
/// </summary>
internal sealed class FeedReader(
    IPostsStatements statements, Visibility visibility, PostReader reader, TimeProvider clock)
{
    // Posts that share something the viewer may not see are dropped afterwards. Few do, so with these spare posts one
    // statement usually fills a page.
    private const int Spare = 10;

    /// <summary>The newest posts of a feed before a given one.</summary>
    public async Task<IReadOnlyList<FeedPost>> Slice(
        FeedSource source, UserId viewer, long before, int take, CancellationToken ct, CircleId? circle = null)
    {
        var (found, last, asked, isMore) = (new List<FeedPost>(), new PostId(before), take + Spare, true);
        while (found.Count < take && isMore)
        {
            var posts = await statements.FeedAsync(new(source, viewer, last, asked, clock.Now(), circle), ct);
            found.AddRange(posts.Where(p => p.IsShown));
            isMore = posts.Count == asked;
            last = isMore ? posts[^1].Id : last;
        }

        return [.. found.Take(take)];
    }

    /// <summary>A page of a feed, newest first.</summary>
    public async Task<FeedPage> Chronological(
        string list,
        FeedSource source,
        FeedReasonKind author,
        UserId viewer,
        PageRequest page,
        CancellationToken ct,
        CircleId? circle = null)
    {
        var before = Cursors.DecodeId(list, page.Cursor);
        var found = await Slice(source, viewer, before, page.Limit + 1, ct, circle);
        var shown = Page<FeedPost>.From([.. found], page.Limit, last => Cursors.Encode(list, last.Id.Value));
        return await Show([.. shown.Items.Select(PointerTo)], shown.NextCursor, author, viewer, ct);
    }

    /// <summary>
    /// A page of a feed in the order of <see cref="FeedRank"/>; it may be shorter at the end of a block.
    /// </summary>
    public async Task<FeedPage> Ranked(
        string list,
        Func<long, int, Task<IReadOnlyList<FeedPost>>> slice,
        int block,
        FeedReasonKind author,
        UserId viewer,
        PageRequest page,
        CancellationToken ct)
    {
        var place = RankedPlace.Decode(list, page.Cursor);
        if (place.Rest.Count > 0)
        {
            var ids = place.Rest.Take(page.Limit).ToArray();
            var pointers = await visibility.WantedBy(viewer).Where(p => ids.Contains(p.Id))
                .Select(p => new PostPointer { Id = p.Id, SharedPostId = p.SharedPostId })
                .ToDictionaryAsync(p => p.Id, ct);
            var left = place with { Rest = [.. place.Rest.Skip(page.Limit)] };
            PostPointer[] shown = [.. ids.Where(pointers.ContainsKey).Select(id => pointers[id])];
            return await Show(shown, left.Encode(list), author, viewer, ct);
        }

        var found = await slice(place.Bottom, block + 1);
        var ranked = FeedRank.Order(found.Take(block), clock.Now());
        var next = new RankedPlace(
            found.Count > block ? found[block - 1].Id.Value : 0, [.. ranked.Skip(page.Limit).Select(p => p.Id)]);
        return await Show([.. ranked.Take(page.Limit).Select(PointerTo)], next.Encode(list), author, viewer, ct);
    }

    /// <summary>Why a post is in the home feed.</summary>
    public static IReadOnlyList<FeedReason> ReasonsOf(
        PostRow post, UserId viewer, FeedReasonKind author, IEnumerable<FeedFact> facts)
    {
        var reasons = new List<FeedReason>();
        if (author is FeedReasonKind.Popular)
        {
            reasons.Add(new(author));
        }
        else if (author is FeedReasonKind.CircleMember)
        {
            reasons.Add(new(author, post.Author));
        }

        if (post.Author.Id == viewer)
        {
            reasons.Add(new(FeedReasonKind.Own));
        }

        // No database promises an order.
        var ordered = facts.Where(f => f.Kind != FeedFactKind.Marker)
            .OrderBy(f => f.Kind).ThenBy(f => f.User?.Id.Value).ThenBy(f => f.Tag, StringComparer.Ordinal);
        reasons.AddRange(ordered.Select(f => f.Kind switch
        {
            FeedFactKind.Follows => new FeedReason(
                author is FeedReasonKind.Friend ? author : FeedReasonKind.Follows, post.Author),
            FeedFactKind.Tag => new(FeedReasonKind.Tag, Tag: f.Tag),
            FeedFactKind.Commented => new(FeedReasonKind.Commented, f.User),
            FeedFactKind.Shared => new(FeedReasonKind.Shared, f.User),
            FeedFactKind.Marker => throw new InvalidOperationException("A marker is not a reason."),
        }));
        return reasons;
    }

    private async Task<FeedPage> Show(
        IReadOnlyList<PostPointer> pointers, string? next, FeedReasonKind author, UserId viewer, CancellationToken ct)
    {
        var (rows, facts) = await reader.ReadExplained(pointers, viewer, ct);
        var about = facts.ToLookup(f => f.PostId);
        return new(
            [.. rows.Select(r => new FeedItem(r, ReasonsOf(r, viewer, author, about[r.Id])))],
            next,
            facts.SingleOrDefault(f => f.Kind == FeedFactKind.Marker)?.PostId);
    }

    private static PostPointer PointerTo(FeedPost post) => new() { Id = post.Id, SharedPostId = post.SharedPostId };
}
