using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Comments;

/// <summary>Reads comments as a viewer sees them, always in one statement.</summary>
internal sealed class CommentReader(IPostsDb db, Visibility visibility)
{
    /// <summary>At most <paramref name="most"/> of these comments, in their order.</summary>
    public async Task<List<CommentRow>> Read(
        IQueryable<Comment> comments, UserId viewer, int most, CancellationToken ct)
    {
        var reactions = db.Reactions;
        // A tombstone may outlive its author's row.
        var found = await comments.LeftJoin(
            db.People,
            c => c.AuthorId,
            a => a.Id,
            (c, a) => new CommentWithContext
            {
                Comment = c,
                Username = a!.Username,
                DisplayName = a.DisplayName,
                AvatarId = a.AvatarId,
                Reaction = reactions.Where(r => r.PersonId == viewer && r.PostId == c.PostId && r.CommentId == c.Id)
                    .Select(r => (ReactionKind?)r.Kind).SingleOrDefault(),
            }).Take(most).ToListAsync(ct);
        return found.ConvertAll(RowOf);
    }

    /// <summary>A comment; null if this viewer finds no such comment under this post.</summary>
    public async Task<CommentRow?> Find(PostId post, CommentId id, UserId viewer, CancellationToken ct)
    {
        var one = visibility.CommentsFoundBy(viewer).Where(c => c.PostId == post && c.Id == id).OrderBy(c => c.Id);
        return await Read(one, viewer, 1, ct) is [var row] ? row : null;
    }

    /// <summary>The same, as a result.</summary>
    public async Task<Result<CommentRow>> Get(PostId post, CommentId id, UserId viewer, CancellationToken ct) =>
        await Find(post, id, viewer, ct) is { } row ? row : await Missing(post, viewer, ct);

    /// <summary>The error for a comment that this viewer does not see: it, or even its post, was not found.</summary>
    public async Task<Error> Missing(PostId post, UserId viewer, CancellationToken ct) =>
        await visibility.Sees(viewer, post, ct)
            ? PostsErrors.CommentNotFound
            : PostsErrors.PostNotFound;

    private static CommentRow RowOf(CommentWithContext found)
    {
        var comment = found.Comment;
        var isThere = comment.DeletedAt is null;
        return new(
            comment.Id,
            comment.PostId,
            comment.ParentId,
            isThere
                ? new UserCard(
                    comment.AuthorId, found.Username, found.DisplayName!, IsAvailable: true,
                    PictureUrls.OfAvatar(found.AvatarId))
                : null,
            isThere ? comment.Text : null,
            comment.CreatedAt,
            isThere ? comment.EditedAt : null,
            comment.DeletedAt,
            comment.Replies,
            ReactionTallies.CountsOf(comment),
            new(found.Reaction));
    }

    private sealed class CommentWithContext
    {
        public required Comment Comment { get; init; }

        public required string? Username { get; init; }

        public required string? DisplayName { get; init; }

        public required MediaId? AvatarId { get; init; }

        public required ReactionKind? Reaction { get; init; }
    }
}
