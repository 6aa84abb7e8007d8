using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Domain.Graph.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications;

/// <summary>After a mute, what tells of the muted person alone is read; what counts others too stays as it is.</summary>
internal sealed class ReadNotificationsOnMute(INotificationsDb db, INotificationLists lists, IRealtimePublisher publisher)
    : INotificationHandler<MuteChanged>
{
    public async Task Handle(MuteChanged e, CancellationToken ct)
    {
        if (!e.IsMuted)
        {
            return;
        }

        // Messages of one person count as many, and are that person's alone.
        var read = await db.Notifications
            .Where(n => n.UserId == e.Muter && n.FromUserId == e.Muted && !n.IsRead && (n.PostId == null || n.Count == 1))
            .ExecuteUpdateAsync(
                set => set.SetProperty(n => n.IsRead, true).SetProperty(n => n.Version, n => n.Version + 1), ct);
        if (read > 0)
        {
            publisher.Publish([e.Muter], new AllNotificationsRead(UpTo: null, e.Muted, await lists.UnreadOf(e.Muter, ct)));
        }
    }
}
