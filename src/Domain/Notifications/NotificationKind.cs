namespace Hubbub.Domain.Notifications;

/// <summary>The kind of an act on a post or comment. The names on the wire are in lower snake case.</summary>
public enum NotificationKind
{
    Like,
    Love,
    Haha,
    Wow,
    Sad,
    Angry,
    Comment,
    Reply,
    Mention,
    Share,
    Quote,
}

public static class NotificationKinds
{
    /// <summary>The type of notification for this kind of act.</summary>
    public static NotificationType Type(this NotificationKind kind) => kind switch
    {
        NotificationKind.Like => NotificationType.PostLiked,
        NotificationKind.Comment or NotificationKind.Reply => NotificationType.NewComment,
        NotificationKind.Mention => NotificationType.Mention,
        NotificationKind.Share or NotificationKind.Quote => NotificationType.PostShared,
        _ => NotificationType.NewReaction,
    };

    /// <summary>
    /// The kind that represents its family: all reactions count as one act, and so do shares and quotes.
    /// </summary>
    public static NotificationKind Family(this NotificationKind kind) => kind.Type() switch
    {
        NotificationType.NewComment => NotificationKind.Comment,
        NotificationType.Mention => NotificationKind.Mention,
        NotificationType.PostShared => NotificationKind.Share,
        _ => NotificationKind.Like,
    };
}
