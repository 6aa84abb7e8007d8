using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;

namespace Hubbub.Application.Posts.Publishing;

/// <summary>A post as the viewer sees it.</summary>
[Cost(5)]
public sealed record GetPost(UserId Viewer, PostId PostId) : IRequest<Result<PostRow>>;

internal sealed class GetPostHandler(PostReader reader) : IRequestHandler<GetPost, Result<PostRow>>
{
    public async Task<Result<PostRow>> Handle(GetPost query, CancellationToken ct) =>
        await reader.Find(query.PostId, query.Viewer, ct) is { } row ? row : PostsErrors.PostNotFound;
}
