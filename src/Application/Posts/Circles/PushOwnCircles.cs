using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Posts.Events;
using MediatR;

namespace Hubbub.Application.Posts.Circles;

/// <summary>Pushes changes to circles to their owner's devices.</summary>
internal sealed class PushOwnCircles(IPostsDb db, IRealtimePublisher publisher)
    : INotificationHandler<CircleChanged>, INotificationHandler<CircleDeleted>
{
    public async Task Handle(CircleChanged e, CancellationToken ct)
    {
        if (await db.CircleOf(e.Circle, e.Owner, ct) is { } circle)
        {
            publisher.Publish([e.Owner], new OwnCircleChanged(CircleChanges.RowOf(circle)));
        }
    }

    public Task Handle(CircleDeleted e, CancellationToken ct)
    {
        publisher.Publish([e.Owner], new OwnCircleRemoved(e.Circle));
        return Task.CompletedTask;
    }
}
