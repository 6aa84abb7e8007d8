using Hubbub.Domain.Accounts.Events;
using MediatR;

namespace Hubbub.Application.Notifications.Push;

/// <summary>A subscription ends with its session.</summary>
internal sealed class EndPushSubscriptions(INotificationsDb db) : INotificationHandler<SessionsEnded>
{
    public Task Handle(SessionsEnded e, CancellationToken ct) =>
        db.DropPushSubscriptionsAsync(s => s.UserId == e.User && e.Sessions.Contains(s.SessionId), ct);
}
