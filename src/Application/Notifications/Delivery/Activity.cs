using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>What someone did with a post or comment, for its owner to hear of.</summary>
/// <param name="Owner">Who would hear of it.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Post">With which post, or under which.</param>
/// <param name="Comment">With which comment; 0 when it was the post.</param>
/// <param name="Kind">What.</param>
/// <param name="SourceId">The comment or post that came into being by it; 0 when none did.</param>
/// <param name="At">When, UTC.</param>
internal sealed record Activity(
    UserId Owner, UserId Actor, PostId Post, CommentId Comment, NotificationKind Kind, long SourceId, DateTimeOffset At)
{
    public CooldownKey Cooldown => new(Actor, Post, Comment, Kind.Family(), Owner);

    public NotificationTarget Target => new(Owner, Kind.Type(), Post, Comment);

    /// <summary>What the owner must see to hear of it: a share tells of itself, everything else of the post.</summary>
    public PostId Shown => Kind.Family() == NotificationKind.Share ? new(SourceId) : Post;
}
