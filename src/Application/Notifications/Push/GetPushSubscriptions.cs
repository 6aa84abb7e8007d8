using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications.Push;

/// <summary>The viewer's subscriptions, at most ten, newest first.</summary>
public sealed record GetPushSubscriptions(UserId Viewer, SessionId Current)
    : IRequest<Result<IReadOnlyList<PushSubscriptionRow>>>;

internal sealed class GetPushSubscriptionsHandler(INotificationsDb db)
    : IRequestHandler<GetPushSubscriptions, Result<IReadOnlyList<PushSubscriptionRow>>>
{
    public async Task<Result<IReadOnlyList<PushSubscriptionRow>>> Handle(
        GetPushSubscriptions query, CancellationToken ct)
    {
        var found = await db.PushSubscriptions.AsNoTracking()
            .Where(s => s.UserId == query.Viewer).OrderByDescending(s => s.Id).ToListAsync(ct);
        return found.ConvertAll(s => PushSubscriptionRow.Of(s, query.Current));
    }
}
