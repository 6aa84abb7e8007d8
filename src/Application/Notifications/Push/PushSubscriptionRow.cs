using System.Linq.Expressions;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications.Push;

/// <summary>A subscription to push messages and how well it works, for its owner.</summary>
/// <param name="Id">The subscription.</param>
/// <param name="Host">The host of the push service. The whole URL is a secret of the browser.</param>
/// <param name="SessionId">The session that it ends with.</param>
/// <param name="IsCurrent">It is of the session that asks.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="LastSuccessAt">When the push service last accepted a message, UTC.</param>
/// <param name="LastFailureAt">When it last did not, UTC.</param>
/// <param name="LastStatus">The last HTTP status; 0 if the push service could not be reached.</param>
/// <param name="Failures">Failures since the last success.</param>
public sealed record PushSubscriptionRow(
    PushSubscriptionId Id,
    string Host,
    SessionId SessionId,
    bool IsCurrent,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastSuccessAt,
    DateTimeOffset? LastFailureAt,
    int? LastStatus,
    int Failures)
{
    public static PushSubscriptionRow Of(PushSubscription s, SessionId current) => new(
        s.Id, new Uri(s.Endpoint).Host, s.SessionId, s.SessionId == current, s.CreatedAt, s.LastSuccessAt,
        s.LastFailureAt, s.LastStatus, s.Failures);
}

internal static class DroppedPushSubscriptions
{
    /// <summary>Deletes these with what waits for them; returns their number.</summary>
    public static async Task<int> DropPushSubscriptionsAsync(
        this INotificationsDb db, Expression<Func<PushSubscription, bool>> which, CancellationToken ct)
    {
        var ids = db.PushSubscriptions.Where(which).Select(s => s.Id);
        await db.PushDeliveries.Where(d => ids.Contains(d.SubscriptionId)).ExecuteDeleteAsync(ct);
        return await db.PushSubscriptions.Where(which).ExecuteDeleteAsync(ct);
    }
}
