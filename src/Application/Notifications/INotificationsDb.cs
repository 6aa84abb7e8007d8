using Hubbub.Application.Common;
using Hubbub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications;

/// <summary>The module's slice of the database.</summary>
public interface INotificationsDb : IModuleDb
{
    DbSet<Notification> Notifications { get; }

    DbSet<Announcement> Announcements { get; }

    /// <summary>
    /// Stores these, which are not tracked and count more than when they were read, in the transaction that is under
    /// way. Someone else's change since is a conflict.
    /// </summary>
    Task StoreCountsAsync(IReadOnlyCollection<Notification> notifications, CancellationToken ct);
}
