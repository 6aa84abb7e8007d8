using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using MediatR;

namespace Hubbub.Application.Notifications.Push;

/// <summary>Ends a subscription to push messages.</summary>
[Cost(5)]
public sealed record UnsubscribeFromPush(UserId Actor, PushSubscriptionId SubscriptionId)
    : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.NotificationSettings;
}

internal sealed class UnsubscribeFromPushHandler(INotificationsDb db) : IRequestHandler<UnsubscribeFromPush, Result>
{
    public Task<Result> Handle(UnsubscribeFromPush command, CancellationToken ct) => db.InTransactionAsync(
        async token => await db.DropPushSubscriptionsAsync(
            s => s.Id == command.SubscriptionId && s.UserId == command.Actor, token) > 0
            ? Result.Success
            : NotificationsErrors.PushSubscriptionNotFound,
        ct);
}
