using Hubbub.Application.Common;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts;

/// <summary>Which post, and which one it shares.</summary>
internal sealed class PostPointer
{
    public PostId Id { get; init; }

    public PostId? SharedPostId { get; init; }
}

/// <summary>
/// Turns ids into posts as a viewer sees them: one statement for a page, and one more for what belongs to its posts
/// where there is any.
/// </summary>
internal sealed class PostReader(IPostsDb db, Visibility visibility, PollReader polls, TimeProvider clock)
{
    public const string Cursor = "posts";

    /// <summary>A page of these posts, the newest first.</summary>
    public async Task<Page<PostRow>> Page(IQueryable<Post> posts, UserId viewer, PageRequest page, CancellationToken ct)
    {
        var before = new PostId(Cursors.DecodeId(Cursor, page.Cursor));
        var pointers = await posts.Where(p => p.Id < before).OrderByDescending(p => p.Id).Take(page.Limit + 1)
            .Select(p => new PostPointer { Id = p.Id, SharedPostId = p.SharedPostId }).ToListAsync(ct);
        var selected = Page<PostPointer>.From(pointers, page.Limit, last => Cursors.Encode(Cursor, last.Id.Value));
        return new(await Read(selected.Items, viewer, ct), selected.NextCursor);
    }

    /// <summary>These posts in their order, without those that the viewer may not see (any more).</summary>
    public async Task<IReadOnlyList<PostRow>> Read(
        IReadOnlyList<PostPointer> pointers, UserId viewer, CancellationToken ct) =>
        (await Read(pointers, viewer, isExplained: false, ct)).Posts;

    /// <summary>The same, and why each may concern the viewer.</summary>
    public Task<(IReadOnlyList<PostRow> Posts, IReadOnlyList<FeedFact> Facts)> ReadExplained(
        IReadOnlyList<PostPointer> pointers, UserId viewer, CancellationToken ct) =>
        Read(pointers, viewer, isExplained: true, ct);

    /// <summary>A post; null where there is none for this viewer.</summary>
    public async Task<PostRow?> Find(PostId id, UserId viewer, CancellationToken ct)
    {
        var pointer = await db.Posts.Where(p => p.Id == id)
            .Select(p => new PostPointer { Id = p.Id, SharedPostId = p.SharedPostId }).SingleOrDefaultAsync(ct);
        return pointer is null ? null : await Read([pointer], viewer, ct) is [var row] ? row : null;
    }

    public static PostCounts CountsOf(Post post) => new(
        post.Comments, post.Shares, post.Views, ReactionTallies.CountsOf(post));

    /// <summary>Whoever looks at themselves is there, though the account is frozen just then.</summary>
    public static UserCard CardOf(Person person, UserId viewer)
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
        var found = ids.Length == 0
            ? []
            : await Select(visibility.VisibleTo(viewer).Where(p => ids.Contains(p.Id)), viewer)
                .ToDictionaryAsync(p => p.Post.Id, ct);
        PostPointer[] shown = [.. pointers.Where(p => found.ContainsKey(p.Id))];
        var asked = new PartsAsked(
            viewer,
            isExplained ? [.. shown.Select(p => p.Id)] : [],
            [.. found.Values.Where(f => f.Post.HasPoll).Select(f => f.Post.Id)],
            [.. found.Values.Where(f => f.Post.HasMedia).Select(f => f.Post.Id)],
            clock.Now());
        var parts = isExplained || asked.WithPoll.Count + asked.WithMedia.Count > 0
            ? await db.PostPartsAsync(asked, ct)
            : [];
        var (options, files) = (parts.OfType<PollPart>().ToLookup(p => p.PostId), parts.OfType<MediaPart>().ToLookup(p => p.PostId));
        return (
            [
                .. shown.Select(p => Row(
                    found[p.Id],
                    p.SharedPostId is { } shared && found.TryGetValue(shared, out var o) ? Row(o, null) : null)),
            ],
            [.. parts.OfType<FeedFact>()]);

        PostRow Row(PostWithContext one, PostRow? shared)
        {
            var id = one.Post.Id;
            var poll = options.Contains(id) ? polls.RowOf([.. options[id]], viewer) : null;
            MediaCard[] media = [.. files[id].OrderBy(f => f.Position).Select(f => f.Card)];
            return RowOf(one, viewer, shared, poll) with { Media = media.Length == 0 ? null : media };
        }
    }

    private IQueryable<PostWithContext> Select(IQueryable<Post> posts, UserId viewer)
    {
        var (ties, mentions, reactions, saved) = (db.Ties, db.PostMentions, db.Reactions, db.SavedPosts);
        return posts.Join(
            db.People,
            p => p.AuthorId,
            a => a.Id,
            (p, a) => new PostWithContext
            {
                Post = p,
                Author = a,
                CanComment = p.AuthorId == viewer
                    || p.CommentPolicy == CommentPolicy.Everyone
                    || (p.CommentPolicy == CommentPolicy.Followers
                        && ties.Any(t => t.From == viewer && t.To == p.AuthorId && t.Follows))
                    || (p.CommentPolicy == CommentPolicy.Mentioned
                        && mentions.Any(m => m.PostId == p.Id && m.UserId == viewer)),
                Reaction = reactions
                    .Where(r => r.PersonId == viewer && r.PostId == p.Id && r.CommentId == Reaction.ToThePost)
                    .Select(r => (ReactionKind?)r.Kind).SingleOrDefault(),
                IsSaved = saved.Any(s => s.OwnerId == viewer && s.PostId == p.Id),
                FolderId = saved.Where(s => s.OwnerId == viewer && s.PostId == p.Id).Select(s => s.FolderId).SingleOrDefault(),
            });
    }

    private static PostRow RowOf(PostWithContext found, UserId viewer, PostRow? shared, PollRow? poll)
    {
        var post = found.Post;
        return new(
            post.Id,
            CardOf(found.Author, viewer),
            post.Text,
            post.Audience,
            post.AuthorId == viewer ? post.CircleId : null,
            post.CommentPolicy,
            post.Mood,
            post.Location,
            post.Link,
            PostText.TagsOf(post.Text),
            post.SharedPostId,
            shared,
            post.IsQuote,
            post.ExpiresAt,
            post.CreatedAt,
            post.EditedAt,
            post.PinId is not null,
            CountsOf(post),
            new(found.CanComment, found.Reaction, found.IsSaved ? new SavedIn(found.FolderId) : null),
            poll);
    }

    private sealed class PostWithContext
    {
        public required Post Post { get; init; }

        public required Person Author { get; init; }

        public required bool CanComment { get; init; }

        public required ReactionKind? Reaction { get; init; }

        public required bool IsSaved { get; init; }

        public required FolderId? FolderId { get; init; }
    }
}
