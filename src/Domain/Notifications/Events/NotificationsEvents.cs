using Hubbub.Domain.Common;

namespace Hubbub.Domain.Notifications.Events;

/// <summary>The owner read some of their notifications: one, or all up to <paramref name="UpTo"/>.</summary>
public sealed record NotificationsRead(
    UserId User,
    NotificationId? Notification,
    NotificationOrder? UpTo,
    DateTimeOffset At) : DomainEvent(At);

/// <summary>The owner deleted some of their notifications: one, or all up to <paramref name="UpTo"/>.</summary>
public sealed record NotificationsDeleted(
    UserId User,
    NotificationId? Notification,
    NotificationOrder? UpTo,
    DateTimeOffset At) : DomainEvent(At);

/// <summary>
/// Some notifications about an erased person's acts were anonymized, and some preferences for the person deleted; more
/// remain for the next step.
/// </summary>
public sealed record NotificationsAnonymized(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>
/// An administrator made an announcement. People after <paramref name="After"/> have not received it yet: it is
/// delivered in bounded steps, each of which leaves the rest to the next.
/// </summary>
public sealed record AnnouncementMade(
    AnnouncementId Announcement,
    string Message,
    UserId After,
    DateTimeOffset At) : DomainEvent(At);

/// <summary>
/// One step of deleting notifications about posts that their owner may no longer see. The given members limit it: to
/// one owner; to posts of one author, or shares of them; to one post, or shares of it. The next step starts after
/// <paramref name="AfterOwner"/> and <paramref name="After"/>.
/// </summary>
public sealed record NotificationsCompared(
    DateTimeOffset At,
    UserId? Owner = null,
    UserId? Author = null,
    UserId? SharedAuthor = null,
    PostId? Post = null,
    PostId? SharedPost = null,
    UserId AfterOwner = default,
    NotificationId After = default) : DomainEvent(At);

/// <summary>
/// One step of uncounting shares by <paramref name="Sharer"/> in the notifications of an owner (null: of everyone) who
/// may no longer see them. The next step starts after <paramref name="AfterOwner"/> and <paramref name="After"/>.
/// </summary>
public sealed record SharesCompared(
    UserId? Owner, UserId Sharer, DateTimeOffset At, UserId AfterOwner = default, PostId After = default)
    : DomainEvent(At);

/// <summary>
/// Some notifications, of one owner or of all, stopped counting someone; more remain for the next step.
/// </summary>
public sealed record ActorUncounted(UserId Actor, UserId? Owner, DateTimeOffset At) : DomainEvent(At);

/// <summary>Some voters were notified that a poll ended; those after <paramref name="After"/> are next.</summary>
[FormerName("PollVotersTold")]
public sealed record PollVotersNotified(PostId Post, UserId Author, UserId After, DateTimeOffset At) : DomainEvent(At);

/// <summary>The owner changed what they are notified of, or how.</summary>
public sealed record NotificationPreferencesChanged(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>Someone muted a conversation, changed how long it is muted, or unmuted it.</summary>
public sealed record ConversationMuteChanged(
    UserId User, ConversationId Conversation, bool IsMuted, DateTimeOffset At) : DomainEvent(At);

/// <summary>The unread notification of a conversation was found to count more messages than are unread.</summary>
public sealed record MessageCountDrifted(ConversationId Conversation, UserId User, DateTimeOffset At) : DomainEvent(At);
