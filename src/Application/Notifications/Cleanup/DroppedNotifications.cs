using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications.Cleanup;

internal static class DroppedNotifications
{
    /// <summary>
    /// Deletes these at once as far as their owners can see; rows that may have many actors are left to
    /// <see cref="SweepNotifications"/>. Returns the number of notifications.
    /// </summary>
    public static async Task<int> DropAsync(this IQueryable<Notification> notifications, CancellationToken ct)
    {
        var left = await notifications.Where(n => n.PostId != null).ExecuteUpdateAsync(
            set => set.SetProperty(n => n.UserId, Notification.Nobody)
                .SetProperty(n => n.IsRead, true)
                .SetProperty(n => n.PostId, (PostId?)null)
                .SetProperty(n => n.PostAuthorId, (UserId?)null)
                .SetProperty(n => n.SharedPostId, (PostId?)null)
                .SetProperty(n => n.SharedAuthorId, (UserId?)null)
                .SetProperty(n => n.FromUserId, (UserId?)null)
                .SetProperty(n => n.Version, n => n.Version + 1),
            ct);
        // Not one about a post that was added in the meantime: its actors would be orphaned.
        return left + await notifications.Where(
            n => n.UserId != Notification.Nobody && n.PostId == null).ExecuteDeleteAsync(ct);
    }
}
