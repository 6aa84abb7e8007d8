using Hubbub.Application.Common;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Polls;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts;

/// <summary>The ids of a post and of the post that it shares.</summary>
internal sealed class PostPointer
{
    public PostId Id { get; init; }

    public PostId? SharedPostId { get; init; }
}

/// <summary>
/// Turns ids into posts as a viewer sees them: one statement for a page, and another for details of its posts if there
/// are any.
/// </summary>
internal sealed class PostReader(IPostsDb db, IPostsStatements statements, PollReader polls, TimeProvider clock)
{
    public const string Cursor = "posts";

    /// <summary>A page of these posts, newest first.</summary>
    public async Task<Page<PostRow>> Page(IQueryable<Post> posts, UserId viewer, PageRequest page, CancellationToken ct)
    {
        var before = new PostId(Cursors.DecodeId(Cursor, page.Cursor));
        var pointers = await posts.Where(p => p.Id < before).OrderByDescending(p => p.Id).Take(page.Limit + 1)
            .Select(p => new PostPointer { Id = p.Id, SharedPostId = p.SharedPostId }).ToListAsync(ct);
        var selected = Page<PostPointer>.From(pointers, page.Limit, last => Cursors.Encode(Cursor, last.Id.Value));
        return new(await Read(selected.Items, viewer, ct), selected.NextCursor);
    }

    /// <summary>These posts in their order, without those that the viewer may not, or no longer, see.</summary>
    public async Task<IReadOnlyList<PostRow>> Read(
        IReadOnlyList<PostPointer> pointers, UserId viewer, CancellationToken ct) =>
        (await Read(pointers, viewer, isExplained: false, ct)).Posts;

    /// <summary>The same, with facts that explain why each is in a feed.</summary>
    public Task<(IReadOnlyList<PostRow> Posts, IReadOnlyList<FeedFact> Facts)> ReadExplained(
        IReadOnlyList<PostPointer> pointers, UserId viewer, CancellationToken ct) =>
        Read(pointers, viewer, isExplained: true, ct);

    /// <summary>A post; null if this viewer sees no such post.</summary>
    public async Task<PostRow?> Find(PostId id, UserId viewer, CancellationToken ct)
    {
        var pointer = await db.Posts.Where(p => p.Id == id)
            .Select(p => new PostPointer { Id = p.Id, SharedPostId = p.SharedPostId }).SingleOrDefaultAsync(ct);
        return pointer is null ? null : await Read([pointer], viewer, ct) is [var row] ? row : null;
    }

    /// <summary>The same, as a result.</summary>
    public async Task<Result<PostRow>> Get(PostId id, UserId viewer, CancellationToken ct) =>
        await Find(id, viewer, ct) is { } row ? row : PostsErrors.PostNotFound;

    /// <summary>People see themselves as available even while their own account is frozen.</summary>
    public static UserCard CardOf(PersonView person, UserId viewer)
    {
        var isThere = person.IsAvailable || person.Id == viewer;
        return new(
            person.Id,
            isThere ? person.Username : null,
            person.DisplayName,
            isThere,
            isThere ? PictureUrls.OfAvatar(person.AvatarId) : null);
    }

    private async Task<(IReadOnlyList<PostRow> Posts, IReadOnlyList<FeedFact> Facts)> Read(
        IReadOnlyList<PostPointer> pointers, UserId viewer, bool isExplained, CancellationToken ct)
    {
        var ids = pointers.Select(p => p.Id).Concat(pointers.Select(p => p.SharedPostId).OfType<PostId>())
            .Distinct().ToArray();
        var now = clock.Now();
        var found = ids.Length == 0
            ? []
            : (await statements.VisibleAsync(ids, viewer, now, ct)).ToDictionary(p => p.Row.Id);
        PostPointer[] shown = [.. pointers.Where(p => found.ContainsKey(p.Id))];
        var asked = new PostDetailsQuery(
            viewer,
            isExplained ? [.. shown.Select(p => p.Id)] : [],
            [.. found.Values.Where(f => f.HasPoll).Select(f => f.Row.Id)],
            [.. found.Values.Where(f => f.HasMedia).Select(f => f.Row.Id)],
            now);
        var parts = isExplained || asked.WithPoll.Count + asked.WithMedia.Count > 0
            ? await statements.PostDetailsAsync(asked, ct)
            : [];
        var (options, files) = (
            parts.OfType<PollDetail>().ToLookup(p => p.PostId), parts.OfType<MediaDetail>().ToLookup(p => p.PostId));
        return (
            [
                .. shown.Select(p => Row(
                    found[p.Id].Row,
                    p.SharedPostId is { } shared && found.TryGetValue(shared, out var o) ? Row(o.Row, null) : null)),
            ],
            [.. parts.OfType<FeedFact>()]);

        PostRow Row(PostRow one, PostRow? shared)
        {
            MediaCard[] media = [.. files[one.Id].OrderBy(f => f.Position).Select(f => f.Card)];
            return one with
            {
                SharedPost = shared,
                Poll = options.Contains(one.Id) ? polls.RowOf([.. options[one.Id]], viewer) : null,
                Media = media.Length == 0 ? null : media,
            };
        }
    }
}
