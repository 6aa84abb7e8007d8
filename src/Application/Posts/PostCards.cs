using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts;

internal sealed class PostCards(IPostsDb db, PostReader reader, Visibility visibility) : IPostCards
{
    public async Task<IReadOnlyDictionary<PostId, PostRow>> SeenBy(
        UserId viewer, IReadOnlyCollection<PostId> posts, CancellationToken ct)
    {
        var pointers = posts.Count == 0
            ? []
            : await db.Posts.Where(p => posts.Contains(p.Id))
                .Select(p => new PostPointer { Id = p.Id, SharedPostId = p.SharedPostId }).ToListAsync(ct);
        return (await reader.Read(pointers, viewer, ct)).ToDictionary(p => p.Id);
    }

    public async Task<IReadOnlyDictionary<(PostId Post, UserId Viewer), Error>> RefusalsAmong(
        IReadOnlyCollection<(PostId Post, UserId Viewer)> pairs, CancellationToken ct) =>
        pairs.Count == 0
            ? new Dictionary<(PostId Post, UserId Viewer), Error>()
            : pairs.Except(await visibility.SeenAmong(pairs, ct)).ToDictionary(p => p, _ => PostsErrors.PostNotFound);
}
