using Hubbub.Application.Common;
using Hubbub.Domain.Common;
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

    /// <summary>
    /// The unread notification of each of these conversations, which are all different, for its owner: not tracked.
    /// </summary>
    Task<IReadOnlyList<Notification>> UnreadAsync(
        IReadOnlyCollection<(UserId Owner, ConversationId Conversation)> places, CancellationToken ct);

    /// <summary>How many unread ones these people have; who has none is left out.</summary>
    Task<IReadOnlyDictionary<UserId, int>> UnreadCountsAsync(IReadOnlyCollection<UserId> owners, CancellationToken ct);
}
