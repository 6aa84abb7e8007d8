using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph.Events;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Feeds;

/// <summary>Pushes changes to feed markers and dials to their owner's devices.</summary>
internal sealed class PushFeedSettings(IPostsDb db, IRealtimePublisher publisher) :
    INotificationHandler<FeedMarkerMoved>,
    INotificationHandler<DialTurned>,
    INotificationHandler<FollowRemoved>
{
    public async Task Handle(FeedMarkerMoved e, CancellationToken ct)
    {
        if (await db.FeedMarkers.AsNoTracking().SingleOrDefaultAsync(m => m.UserId == e.User, ct) is { } marker)
        {
            publisher.Publish([e.User], new FeedMarkerIsAt(marker.PostId));
        }
    }

    public async Task Handle(DialTurned e, CancellationToken ct)
    {
        // A concurrent unfollow may have been stored before this dial.
        var follows = await db.Relations.AnyAsync(t => t.From == e.User && t.To == e.About && t.Follows, ct);
        if (!follows)
        {
            await db.Dials.Where(d => d.UserId == e.User && d.AboutId == e.About).ExecuteDeleteAsync(ct);
        }

        var dial = await db.Dials.AsNoTracking()
            .SingleOrDefaultAsync(d => d.UserId == e.User && d.AboutId == e.About, ct);
        Push(e.User, e.About, dial);
    }

    /// <summary>Unfollowing someone removes the dial for them.</summary>
    public async Task Handle(FollowRemoved e, CancellationToken ct)
    {
        if (await db.Dials.Where(d => d.UserId == e.Follower && d.AboutId == e.Followee).ExecuteDeleteAsync(ct) > 0)
        {
            Push(e.Follower, e.Followee, dial: null);
        }
    }

    private void Push(UserId user, UserId about, Dial? dial) => publisher.Publish(
        [user], new DialChanged(new(about, dial?.Mode ?? DialMode.Everything, dial?.Best)));
}
