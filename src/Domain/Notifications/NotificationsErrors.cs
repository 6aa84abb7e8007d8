using Hubbub.Domain.Common;

namespace Hubbub.Domain.Notifications;

/// <summary>Every expected failure of the module.</summary>
public static class NotificationsErrors
{
    public static readonly Error NotFound = new(
        "notifications.not_found", "You have no such notification.", ErrorKind.NotFound);

    public static readonly Error IdempotencyConflict = new(
        "notifications.idempotency_conflict",
        "This Idempotency-Key was used for another announcement; make a new one.",
        ErrorKind.Conflict);

    public static readonly Error NotAnAdmin = new(
        "notifications.not_an_admin", "Only an administrator can announce; the operator of the server makes one.", ErrorKind.Forbidden);
}
