using Hubbub.Application.Notifications.Mails;
using Hubbub.Application.Notifications.Preferences;
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
    /// For each of these distinct people, conversations and types, messages or mentions: whether they are to be
    /// notified at this time, and their unread notification of it.
    /// </summary>
    Task<IReadOnlyList<MessagesToNotify>> ToNotifyAsync(
        IReadOnlyCollection<MessagesTarget> targets, DateTimeOffset now, CancellationToken ct);

    /// <summary>What these people want to be notified of in the app.</summary>
    Task<IReadOnlyDictionary<UserId, WantedInApp>> WantedInAppAsync(
        IReadOnlyCollection<UserId> owners, CancellationToken ct);

    /// <summary>
    /// Like <see cref="StoreCountsAsync"/> for notifications of conversations: the people do not change, nor does the
    /// order of notifications that have not moved.
    /// </summary>
    Task StoreMessageCountsAsync(
        IReadOnlyCollection<(Notification Notification, bool IsMoved)> notifications, CancellationToken ct);

    /// <summary>What is needed to notify these people.</summary>
    Task<IReadOnlyDictionary<UserId, NotifiedPerson>> NotifiedAsync(
        IReadOnlyCollection<UserId> owners, CancellationToken ct);

    /// <summary>
    /// Queues these for all devices of their owners, in the current transaction. What is queued already is due again.
    /// A device with <see cref="PushDelivery.MostWaiting"/> waiting gets no more.
    /// </summary>
    Task QueuePushesAsync(IReadOnlyCollection<Notification> notifications, DateTimeOffset now, CancellationToken ct);

    /// <summary>
    /// Queues the next mail of these people for these times, in the current transaction. One that is queued already
    /// keeps its time, and no mail is sent within <see cref="NotificationMails.Between"/> of the last.
    /// </summary>
    Task QueueMailsAsync(
        IReadOnlyCollection<(UserId Owner, DateTimeOffset Since, DateTimeOffset DueAt)> mails, DateTimeOffset now,
        CancellationToken ct);

    /// <summary>
    /// Makes everything due that these people's devices show, in the current transaction; returns how much that is.
    /// </summary>
    Task<int> LookAtPushesAgainAsync(IReadOnlyCollection<UserId> owners, DateTimeOffset now, CancellationToken ct);

    /// <summary>The numbers of unread notifications of these people; those without any are skipped.</summary>
    Task<IReadOnlyDictionary<UserId, int>> UnreadCountsAsync(IReadOnlyCollection<UserId> owners, CancellationToken ct);
}

/// <summary>
/// The target of a notification of messages, or of mentions in them; each has at most one unread notification.
/// </summary>
public readonly record struct MessagesTarget(UserId Owner, ConversationId Conversation, NotificationType Type);

/// <summary>Someone whom messages of a conversation may notify.</summary>
/// <param name="Target">Who is notified, and of what.</param>
/// <param name="IsOff">Notifications of the type are off.</param>
/// <param name="IsMuted">They muted the conversation.</param>
/// <param name="People">Whose acts do not notify them in every channel.</param>
/// <param name="Unread">Their unread notification of it, untracked; null without one.</param>
/// <param name="IsFirst">It is the first in the owner's list.</param>
public sealed record MessagesToNotify(
    MessagesTarget Target, bool IsOff, bool IsMuted, PeopleOff People, Notification? Unread, bool IsFirst);

/// <summary>What someone wants to be notified of in the app.</summary>
/// <param name="Owner">The person.</param>
/// <param name="TypesOff">The types that are off, as a set of bits.</param>
/// <param name="People">Whose acts do not notify them in every channel.</param>
public sealed record WantedInApp(UserId Owner, int TypesOff, PeopleOff People);

/// <summary>Someone who is notified.</summary>
/// <param name="Owner">The person.</param>
/// <param name="Unread">The number of their unread notifications.</param>
/// <param name="PushOff">The types that are off for push, as a set of bits.</param>
/// <param name="HasDevices">Whether they have a subscription to push messages.</param>
/// <param name="EmailOn">The types that are on for e-mail, as a set of bits.</param>
/// <param name="EmailAfterMinutes">How long a notification is unread before it is mailed.</param>
/// <param name="People">Whose acts do not notify them in every channel.</param>
public sealed record NotifiedPerson(
    UserId Owner, int Unread, int PushOff, bool HasDevices, int EmailOn, int EmailAfterMinutes, PeopleOff People);

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
