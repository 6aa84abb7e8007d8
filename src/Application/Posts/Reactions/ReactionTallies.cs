using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Reactions;

/// <summary>
/// Updates the reaction counts of posts and comments, in the transaction of the reaction itself. Each statement adds to
/// the value in the locked row, so that no update is lost.
/// </summary>
internal static class ReactionTallies
{
    /// <summary>One more of a kind, and one less of another.</summary>
    public static ReactionCounts Change(ReactionKind? more, ReactionKind? less)
    {
        return new(
            Of(ReactionKind.Like),
            Of(ReactionKind.Love),
            Of(ReactionKind.Haha),
            Of(ReactionKind.Wow),
            Of(ReactionKind.Sad),
            Of(ReactionKind.Angry));

        int Of(ReactionKind kind) => (more == kind ? 1 : 0) - (less == kind ? 1 : 0);
    }

    public static Task<int> Add(this IQueryable<Post> posts, ReactionCounts change, CancellationToken ct) =>
        posts.ExecuteUpdateAsync(
            set => set.SetProperty(p => p.Likes, p => p.Likes + change.Like)
                .SetProperty(p => p.Loves, p => p.Loves + change.Love)
                .SetProperty(p => p.Hahas, p => p.Hahas + change.Haha)
                .SetProperty(p => p.Wows, p => p.Wows + change.Wow)
                .SetProperty(p => p.Sads, p => p.Sads + change.Sad)
                .SetProperty(p => p.Angries, p => p.Angries + change.Angry),
            ct);

    public static Task<int> Add(this IQueryable<Comment> comments, ReactionCounts change, CancellationToken ct) =>
        comments.ExecuteUpdateAsync(
            set => set.SetProperty(c => c.Likes, c => c.Likes + change.Like)
                .SetProperty(c => c.Loves, c => c.Loves + change.Love)
                .SetProperty(c => c.Hahas, c => c.Hahas + change.Haha)
                .SetProperty(c => c.Wows, c => c.Wows + change.Wow)
                .SetProperty(c => c.Sads, c => c.Sads + change.Sad)
                .SetProperty(c => c.Angries, c => c.Angries + change.Angry),
            ct);

    public static ReactionCounts CountsOf(Comment comment) => new(
        comment.Likes, comment.Loves, comment.Hahas, comment.Wows, comment.Sads, comment.Angries);

    public static ReactionCounts CountsOf(Post post) => new(
        post.Likes, post.Loves, post.Hahas, post.Wows, post.Sads, post.Angries);
}
