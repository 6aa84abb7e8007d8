using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Domain.Posts;

/// <summary>Up to where someone has read their home feed. It only moves forward.</summary>
public sealed class FeedMarker : Entity
{
    public FeedMarker(UserId userId) => UserId = userId;

    public UserId UserId { get; private init; }

    /// <summary>A concurrency token: of two devices that move it, the one further on is right.</summary>
    public PostId PostId { get; private set; }

    public void MoveTo(PostId post, DateTimeOffset now)
    {
        if (post.Value > PostId.Value)
        {
            PostId = post;
            Raise(new FeedMarkerMoved(UserId, post, now));
        }
    }
}
