using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph.Events;
using MediatR;

namespace Hubbub.Application.Graph;

/// <summary>
/// Pushes a changed relationship to both people. The state is read in the transaction that appends the event, so the
/// last event that a client gets is always current.
/// </summary>
internal sealed class PushRelationshipChanges(IRelations relations, IRealtimePublisher publisher) :
    INotificationHandler<FollowCreated>,
    INotificationHandler<FollowRequested>,
    INotificationHandler<FollowAccepted>,
    INotificationHandler<FollowRequestClosed>,
    INotificationHandler<FollowRemoved>,
    INotificationHandler<UserBlocked>,
    INotificationHandler<UserUnblocked>,
    INotificationHandler<MuteChanged>
{
    public Task Handle(FollowCreated e, CancellationToken ct) => PushToBoth(e.Follower, e.Followee, ct);

    public Task Handle(FollowRequested e, CancellationToken ct) => PushToBoth(e.Follower, e.Followee, ct);

    public Task Handle(FollowAccepted e, CancellationToken ct) => PushToBoth(e.Follower, e.Followee, ct);

    public Task Handle(FollowRequestClosed e, CancellationToken ct) => PushToBoth(e.Follower, e.Followee, ct);

    public Task Handle(FollowRemoved e, CancellationToken ct) => PushToBoth(e.Follower, e.Followee, ct);

    public Task Handle(UserBlocked e, CancellationToken ct) => PushToOne(e.Blocker, e.Blocked, ct);

    public Task Handle(UserUnblocked e, CancellationToken ct) => PushToOne(e.Blocker, e.Blocked, ct);

    public Task Handle(MuteChanged e, CancellationToken ct) => Push(e.Muter, e.Muted, ct);

    // The other person must not learn of it, but events to both depend on it.
    private Task PushToOne(UserId one, UserId other, CancellationToken ct)
    {
        publisher.Hold([other]);
        return Push(one, other, ct);
    }

    private async Task PushToBoth(UserId one, UserId other, CancellationToken ct)
    {
        await Push(one, other, ct);
        await Push(other, one, ct);
    }

    private async Task Push(UserId receiver, UserId about, CancellationToken ct) =>
        publisher.Publish([receiver], new RelationshipChanged(
            about, await relations.Between(receiver, about, ct), await relations.CountsOf(receiver, ct)));
}
