using Hubbub.Application.Common.Effects;
using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Presence;

/// <summary>From the moment of a block, each side looks offline to the other, and typing stops.</summary>
internal sealed class HidePresenceOnBlock(
    TypingTracker typing, IEphemeralPublisher ephemeral, IRealtimePublisher realtime)
    : INotificationHandler<UserBlocked>
{
    public Task Handle(UserBlocked e, CancellationToken ct)
    {
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

/// <summary>An erased person has no status.</summary>
[Deferred("erasure: whatever the account left in all its time")]
internal sealed class ForgetErasedPerson(IPresenceDb db) : INotificationHandler<AccountErased>
{
    public Task Handle(AccountErased e, CancellationToken ct) =>
        db.Statuses.Where(s => s.UserId == e.User).ExecuteDeleteAsync(ct);
}
