using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Posts.Publishing;

/// <summary>A post as the viewer sees it.</summary>
[Cost(5)]
public sealed record GetPost(UserId Viewer, PostId PostId) : IRequest<Result<PostRow>>;

internal sealed class GetPostHandler(PostReader reader) : IRequestHandler<GetPost, Result<PostRow>>
{
    public Task<Result<PostRow>> Handle(GetPost query, CancellationToken ct) =>
        reader.Get(query.PostId, query.Viewer, ct);
}
