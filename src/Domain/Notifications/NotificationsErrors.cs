using Hubbub.Domain.Common;

namespace Hubbub.Domain.Notifications;

/// <summary>Every expected failure of the module.</summary>
public static class NotificationsErrors
{
    public static readonly Error NotFound = new(
        "notifications.not_found", "You have no such notification; reload the list.", ErrorKind.NotFound);

    public static readonly Error IdempotencyConflict = new(
        "notifications.idempotency_conflict",
        "This Idempotency-Key was used for another announcement; use a new one.",
        ErrorKind.Conflict);

    public static readonly Error NotAnAdmin = new(
        "notifications.not_an_admin",
        "Only administrators can announce; ask the server's operator for the role.",
        ErrorKind.Forbidden);
}
