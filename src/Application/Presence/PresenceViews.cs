using Hubbub.Domain.Presence;

namespace Hubbub.Application.Presence;

internal static class PresenceViews
{
    public static UserStatusChange ToOthers(PersonStatus status, bool isOnline) =>
        isOnline && status.Choice != StatusChoice.Invisible
            ? ToOneself(status)
            : new(status.UserId, ShownStatus.Offline, Text: null, status.LastSeenAt);

    public static UserStatusChange ToOneself(PersonStatus status) => new(
        status.UserId,
        status.Choice switch
        {
            StatusChoice.Online => ShownStatus.Online,
            StatusChoice.Away => ShownStatus.Away,
            StatusChoice.Busy => ShownStatus.Busy,
            StatusChoice.Invisible => ShownStatus.Invisible,
        },
        status.Text,
        LastSeenAt: null);
}
