using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Publishing;

/// <summary>Someone's pinned posts, as the viewer sees them, newest pin first: at most 5.</summary>
[Cost(3)]
public sealed record GetPins(UserId Viewer, UserId UserId) : IRequest<Result<IReadOnlyList<PostRow>>>;

internal sealed class GetPinsHandler(Visibility visibility, PostReader reader)
    : IRequestHandler<GetPins, Result<IReadOnlyList<PostRow>>>
{
    public async Task<Result<IReadOnlyList<PostRow>>> Handle(GetPins query, CancellationToken ct)
    {
        if (!await visibility.IsThere(query.UserId, query.Viewer, ct))
        {
            return PostsErrors.UserNotFound;
        }

        var pins = await visibility.VisibleTo(query.Viewer).Where(p => p.AuthorId == query.UserId && p.PinId != null)
            .OrderByDescending(p => p.PinId).Take(Post.MostPins)
            .Select(p => new PostPointer { Id = p.Id, SharedPostId = p.SharedPostId }).ToListAsync(ct);
        return (await reader.Read(pins, query.Viewer, ct)).ToList();
    }
}
