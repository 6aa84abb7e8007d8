using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Feeds;

/// <summary>Marks the home feed as read up to a post. The marker only moves forward. Idempotent.</summary>
[Cost(3)]
public sealed record MoveFeedMarker(UserId Actor, PostId PostId) : IRequest<Result<FeedMarkerRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.FeedChanges;
}

/// <summary>The current position of the marker.</summary>
public sealed record FeedMarkerRow(PostId PostId);

internal sealed class MoveFeedMarkerHandler(IPostsDb db, Visibility visibility, TimeProvider clock)
    : IRequestHandler<MoveFeedMarker, Result<FeedMarkerRow>>
{
    public async Task<Result<FeedMarkerRow>> Handle(MoveFeedMarker command, CancellationToken ct)
    {
        if (!await visibility.Sees(command.Actor, command.PostId, ct))
        {
            return PostsErrors.PostNotFound;
        }

        var marker = await db.FeedMarkers.SingleOrDefaultAsync(m => m.UserId == command.Actor, ct)
            ?? db.FeedMarkers.Add(new(command.Actor)).Entity;
        marker.MoveTo(command.PostId, clock.Now());
        await db.SaveChangesAsync(ct);
        return new FeedMarkerRow(marker.PostId);
    }
}
