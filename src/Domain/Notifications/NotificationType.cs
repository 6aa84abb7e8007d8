namespace Hubbub.Domain.Notifications;

/// <summary>What a notification is about. The names on the wire are in lower snake case.</summary>
public enum NotificationType
{
    NewReaction,
    NewFollow,
    FollowAccepted,
    NewMessage,
    NewComment,
    PostLiked,
    Mention,
    System,
    FollowRequested,
    PostShared,
    PollEnded,
}
