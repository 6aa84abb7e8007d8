using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>An action on a post or comment, about which its owner may be notified.</summary>
/// <param name="Owner">The person to notify.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Post">The post, or the post of the comment.</param>
/// <param name="Comment">The comment; 0 if the action was on the post.</param>
/// <param name="Kind">What was done.</param>
/// <param name="SourceId">The comment or post that the action created; 0 if none.</param>
/// <param name="At">When it was done, UTC.</param>
internal sealed record Activity(
    UserId Owner, UserId Actor, PostId Post, CommentId Comment, NotificationKind Kind, long SourceId, DateTimeOffset At)
{
    public CooldownKey Cooldown => new(Actor, Post, Comment, Kind.Family(), Owner);

    public NotificationTarget Target => new(Owner, Kind.Type(), Post, Comment);

    /// <summary>
    /// The post that the owner must be able to see: the share itself for a share, otherwise the post.
    /// </summary>
    public PostId Shown => Kind.Family() == NotificationKind.Share ? new(SourceId) : Post;
}
