namespace Hubbub.Application.Notifications.Delivery;

/// <summary>
/// An activity, whether its owner is notified of it, and else whether it belongs among what is read; null when only to
/// what counts it already.
/// </summary>
internal sealed record ActivityToCount(Activity Activity, bool Notifies, bool? IsRead)
{
    public (NotificationTarget, bool) Row => (Activity.Target, IsRead is true);
}
