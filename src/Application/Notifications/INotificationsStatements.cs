using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;

namespace Hubbub.Application.Notifications;

/// <summary>
/// What the module asks of the database in its own SQL. What takes many keys looks each of them up by an index.
/// </summary>
public interface INotificationsStatements
{
    /// <summary>
    /// Stores these, which are not tracked and count more or fewer than when they were read, in the transaction that is
    /// under way. Someone else's change since is a conflict.
    /// </summary>
    Task StoreCountsAsync(IReadOnlyCollection<Notification> notifications, CancellationToken ct);

    /// <summary>Stores these, which are new and not tracked, in the transaction that is under way.</summary>
    Task StoreNewAsync(IReadOnlyCollection<Notification> notifications, CancellationToken ct);

    /// <summary>Those with these ids that are there; not tracked.</summary>
    Task<IReadOnlyList<Notification>> NotificationsAsync(IReadOnlyCollection<NotificationId> ids, CancellationToken ct);

    /// <summary>The unread notifications about these targets, which are all different; not tracked.</summary>
    Task<IReadOnlyList<Notification>> UnreadAsync(IReadOnlyCollection<NotificationTarget> targets, CancellationToken ct);

    /// <summary>Stores what notifications count, in the transaction that is under way.</summary>
    Task StoreActorsAsync(IReadOnlyCollection<NotificationActor> actors, CancellationToken ct);

    /// <summary>Deletes what notifications count, in the transaction that is under way.</summary>
    Task DeleteActorsAsync(IReadOnlyCollection<NotificationActor> actors, CancellationToken ct);

    /// <summary>Those of these pairs, which are all different, in which the notification counts the actor.</summary>
    Task<IReadOnlySet<(NotificationId Notification, UserId Actor)>> CountedAsync(
        IReadOnlyCollection<(NotificationId Notification, UserId Actor)> pairs, CancellationToken ct);

    /// <summary>All that these actors did with these posts and their owners are told of; the keys are all different.</summary>
    Task<IReadOnlyList<NotificationActor>> DoneAsync(
        IReadOnlyCollection<(UserId Actor, UserId Owner, PostId Post)> keys, CancellationToken ct);

    /// <summary>The first few that each of these notifications counts, in the order in which they are shown.</summary>
    Task<IReadOnlyList<NotificationActor>> FirstActorsAsync(
        IReadOnlyCollection<NotificationId> notifications, CancellationToken ct);

    /// <summary>What rang of these, which are all different; not tracked.</summary>
    Task<IReadOnlyList<NotificationCooldown>> CooldownsAsync(IReadOnlyCollection<CooldownKey> keys, CancellationToken ct);

    /// <summary>Stores what rang, or what became of it since, in the transaction that is under way.</summary>
    Task StoreCooldownsAsync(IReadOnlyCollection<NotificationCooldown> rings, CancellationToken ct);

    /// <summary>
    /// The unread notification of each of these conversations, which are all different, for its owner, and whether it is
    /// the first in the owner's list: not tracked.
    /// </summary>
    Task<IReadOnlyList<(Notification Notification, bool IsFirst)>> UnreadAsync(
        IReadOnlyCollection<(UserId Owner, ConversationId Conversation)> places, CancellationToken ct);

    /// <summary>
    /// As <see cref="StoreCountsAsync"/> for those of conversations: the people stay as they are, and so does the order
    /// of those that have not moved.
    /// </summary>
    Task StoreMessageCountsAsync(
        IReadOnlyCollection<(Notification Notification, bool IsMoved)> notifications, CancellationToken ct);

    /// <summary>How many unread ones these people have; who has none is left out.</summary>
    Task<IReadOnlyDictionary<UserId, int>> UnreadCountsAsync(IReadOnlyCollection<UserId> owners, CancellationToken ct);
}

/// <summary>What a notification about a post is about: while unread there is one.</summary>
public sealed record NotificationTarget(UserId Owner, NotificationType Type, PostId Post, CommentId Comment);

/// <summary>Someone's doing to a post or comment, which rings at its owner once a day.</summary>
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
