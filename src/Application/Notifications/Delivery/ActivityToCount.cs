namespace Hubbub.Application.Notifications.Delivery;

/// <summary>
/// An activity, whether it notifies its owner, and whether it belongs in a read notification; null if only in the one
/// that already counts its actor.
/// </summary>
internal sealed record ActivityToCount(Activity Activity, bool Notifies, bool? IsRead)
{
    public (NotificationTarget, bool) Row => (Activity.Target, IsRead is true);
}
