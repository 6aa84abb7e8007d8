using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph.Events;
using MediatR;

namespace Hubbub.Application.Presence;

/// <summary>As soon as a block is made, each person appears offline to the other, and typing indicators stop.</summary>
internal sealed class HidePresenceOnBlock(
    TypingTracker typing, GroupTypingTracker groups, IEphemeralPublisher ephemeral, IRealtimePublisher realtime)
    : INotificationHandler<UserBlocked>
{
    public Task Handle(UserBlocked e, CancellationToken ct)
    {
        // First, since it makes typing that was allowed before the block start anew.
        realtime.AfterCommit(() => groups.Part(e.Blocker, e.Blocked));
        Hide(e.Blocker, from: e.Blocked);
        Hide(e.Blocked, from: e.Blocker);
        return Task.CompletedTask;
    }

    private void Hide(UserId user, UserId from) => realtime.AfterCommit(() =>
    {
        typing.Stop(user, from);
        ephemeral.Publish([from], new UserStatusChange(user, ShownStatus.Offline, Text: null, LastSeenAt: null));
    });
}
