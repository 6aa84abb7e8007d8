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

/// <summary>Some notifications of an erased person's doing are nameless; more are left for the next step.</summary>
public sealed record NotificationsAnonymized(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>
/// An administrator has something to say to everyone. People after <paramref name="After"/> are still to be told: an
/// announcement goes round in bounded steps, each of which hands the rest to the next.
/// </summary>
public sealed record AnnouncementMade(
    AnnouncementId Announcement,
    string Message,
    UserId After,
    DateTimeOffset At) : DomainEvent(At);

/// <summary>
/// What some people may see was compared with what their notifications tell of. Those of one owner, about the posts of one
/// author or about what shares them, about one post or about what shares it: what is given limits. The rest comes after the
/// one that is named.
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

/// <summary>The same for whose shares an owner, or everyone, is told of; the rest comes after the one that is named.</summary>
public sealed record SharesCompared(
    UserId? Owner, UserId Sharer, DateTimeOffset At, UserId AfterOwner = default, PostId After = default) : DomainEvent(At);

/// <summary>Some notifications count someone no longer, of one owner or of all; more are left for the next step.</summary>
public sealed record ActorUncounted(UserId Actor, UserId? Owner, DateTimeOffset At) : DomainEvent(At);

/// <summary>Some who voted in a poll know that it has ended; those after <paramref name="After"/> are still to be told.</summary>
public sealed record PollVotersTold(PostId Post, UserId Author, UserId After, DateTimeOffset At) : DomainEvent(At);
