using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;

namespace Hubbub.Application.Notifications;

/// <summary>
/// The module's handwritten SQL. Methods that take many keys look up each one by an index.
/// </summary>
public interface INotificationsStatements
{
    /// <summary>
    /// Updates untracked notifications whose counts changed since they were read, in the current transaction. A
    /// concurrent change is a conflict.
    /// </summary>
    Task StoreCountsAsync(IReadOnlyCollection<Notification> notifications, CancellationToken ct);

    /// <summary>Inserts new, untracked notifications in the current transaction.</summary>
    Task StoreNewAsync(IReadOnlyCollection<Notification> notifications, CancellationToken ct);

    /// <summary>The notifications with these ids, untracked; unknown ids are skipped.</summary>
    Task<IReadOnlyList<Notification>> NotificationsAsync(IReadOnlyCollection<NotificationId> ids, CancellationToken ct);

    /// <summary>The unread notifications about these distinct targets, untracked.</summary>
    Task<IReadOnlyList<Notification>> UnreadAsync(
        IReadOnlyCollection<NotificationTarget> targets, CancellationToken ct);

    /// <summary>Stores the actors that notifications count, in the current transaction.</summary>
    Task StoreActorsAsync(IReadOnlyCollection<NotificationActor> actors, CancellationToken ct);

    /// <summary>Deletes actors that notifications counted, in the current transaction.</summary>
    Task DeleteActorsAsync(IReadOnlyCollection<NotificationActor> actors, CancellationToken ct);

    /// <summary>Those of these distinct pairs in which the notification counts the actor.</summary>
    Task<IReadOnlySet<(NotificationId Notification, UserId Actor)>> CountedAsync(
        IReadOnlyCollection<(NotificationId Notification, UserId Actor)> pairs, CancellationToken ct);

    /// <summary>
    /// Everything these actors did to these posts that their owners' notifications count; the keys are distinct.
    /// </summary>
    Task<IReadOnlyList<NotificationActor>> DoneAsync(
        IReadOnlyCollection<(UserId Actor, UserId Owner, PostId Post)> keys, CancellationToken ct);

    /// <summary>The first few actors of each of these notifications, in display order.</summary>
    Task<IReadOnlyList<NotificationActor>> FirstActorsAsync(
        IReadOnlyCollection<NotificationId> notifications, CancellationToken ct);

    /// <summary>The cooldowns with these distinct keys, untracked.</summary>
    Task<IReadOnlyList<NotificationCooldown>> CooldownsAsync(
        IReadOnlyCollection<CooldownKey> keys, CancellationToken ct);

    /// <summary>Inserts or updates cooldowns in the current transaction.</summary>
    Task StoreCooldownsAsync(IReadOnlyCollection<NotificationCooldown> cooldowns, CancellationToken ct);

    /// <summary>
    /// The unread notification of each of these distinct conversations, for its owner, and whether it is the first in
    /// the owner's list; untracked.
    /// </summary>
    Task<IReadOnlyList<(Notification Notification, bool IsFirst)>> UnreadAsync(
        IReadOnlyCollection<(UserId Owner, ConversationId Conversation)> places, CancellationToken ct);

    /// <summary>
    /// Like <see cref="StoreCountsAsync"/> for notifications of conversations: the people do not change, nor does the
    /// order of notifications that have not moved.
    /// </summary>
    Task StoreMessageCountsAsync(
        IReadOnlyCollection<(Notification Notification, bool IsMoved)> notifications, CancellationToken ct);

    /// <summary>The numbers of unread notifications of these people; those without any are skipped.</summary>
    Task<IReadOnlyDictionary<UserId, int>> UnreadCountsAsync(IReadOnlyCollection<UserId> owners, CancellationToken ct);
}

/// <summary>The target of a notification about a post; each has at most one unread notification.</summary>
public sealed record NotificationTarget(UserId Owner, NotificationType Type, PostId Post, CommentId Comment);

/// <summary>A person's action on a post or comment, which notifies its owner at most once a day.</summary>
public sealed record CooldownKey(UserId Actor, PostId Post, CommentId Comment, NotificationKind Family, UserId Owner)
{
    public NotificationCooldown At(DateTimeOffset at) => new()
    {
        ActorId = Actor,
        PostId = Post,
        CommentId = Comment,
        Family = Family,
        UserId = Owner,
        SourceId = 0,
        At = at,
    };
}
