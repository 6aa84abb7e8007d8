using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications;

/// <summary>After a block, neither side's list tells of the other.</summary>
internal sealed class ForgetNotificationsOnBlock(
    INotificationsDb db, INotificationLists lists, IRealtimePublisher publisher) : INotificationHandler<UserBlocked>
{
    public async Task Handle(UserBlocked e, CancellationToken ct)
    {
        await Forget(e.Blocker, e.Blocked, ct);
        await Forget(e.Blocked, e.Blocker, ct);
    }

    private async Task Forget(UserId owner, UserId actor, CancellationToken ct)
    {
        var deleted = await db.Notifications
            .Where(n => n.UserId == owner && n.FromUserId == actor).ExecuteDeleteAsync(ct);
        if (deleted > 0)
        {
            publisher.Publish([owner], new AllNotificationsDeleted(UpTo: null, actor, await lists.UnreadOf(owner, ct)));
        }
    }
}

/// <summary>An erased person's notifications go, and what others were told of their doing becomes nameless.</summary>
internal sealed class ForgetErasedPerson(INotificationsDb db) : INotificationHandler<AccountErased>
{
    public async Task Handle(AccountErased e, CancellationToken ct)
    {
        await db.Notifications.Where(n => n.UserId == e.User).ExecuteDeleteAsync(ct);
        await db.Notifications.Where(n => n.FromUserId == e.User).ExecuteUpdateAsync(
            set => set.SetProperty(n => n.Message, "From a deleted account"), ct);
    }
}
