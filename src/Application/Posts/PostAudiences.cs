using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts;

internal sealed class PostAudiences(IPostsDb db, Visibility visibility) : IPostAudiences
{
    public Task<IReadOnlySet<(PostId Post, UserId Viewer)>> SeenAmong(
        IReadOnlyCollection<(PostId Post, UserId Viewer)> pairs, CancellationToken ct) => visibility.SeenAmong(pairs, ct);

    public async Task<IReadOnlyDictionary<PostId, PostOrigin>> OriginsOf(
        IReadOnlyCollection<PostId> posts, CancellationToken ct)
    {
        var found = await db.Posts.Where(p => posts.Contains(p.Id) && p.DeletedAt == null)
            .Select(p => new
            {
                p.Id,
                p.AuthorId,
                Shared = p.IsQuote ? null : p.SharedPostId,
                p.ExpiresAt,
                SharedExpiresAt = p.IsQuote
                    ? null
                    : db.Posts.Where(o => o.Id == p.SharedPostId).Select(o => o.ExpiresAt).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return found.ToDictionary(p => p.Id, p => new PostOrigin(p.AuthorId, p.Shared, Earlier(p.ExpiresAt, p.SharedExpiresAt)));
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other < one ? other ?? one : one;
}
