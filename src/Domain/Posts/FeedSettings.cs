using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Domain.Posts;

/// <summary>How far someone has read their home feed. It only moves forward.</summary>
public sealed class FeedMarker : Entity
{
    public FeedMarker(UserId userId) => UserId = userId;

    public UserId UserId { get; private init; }

    /// <summary>A concurrency token: of two devices that move it, the one further ahead wins.</summary>
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

/// <summary>How many of a followed person's posts appear in the home feed.</summary>
public enum DialMode
{
    Everything,

    /// <summary>The best few posts of each day (UTC), by reactions and comments.</summary>
    BestOfDay,

    /// <summary>Only posts with tags that the viewer follows.</summary>
    MyTags,
}

/// <summary>A dial set to anything but <see cref="DialMode.Everything"/>.</summary>
public sealed class Dial : Entity
{
    public const int MostPerPerson = 500;
    public const int MostADay = 20;

    public Dial(UserId userId, UserId aboutId) => (UserId, AboutId) = (userId, aboutId);

    public UserId UserId { get; private init; }

    public UserId AboutId { get; private init; }

    public DialMode Mode { get; private set; }

    /// <summary>How many posts a day; set if and only if the mode is <see cref="DialMode.BestOfDay"/>.</summary>
    public int? Best { get; private set; }

    /// <summary>A concurrency token.</summary>
    public long Version { get; private set; }

    /// <summary>Setting the same values changes nothing.</summary>
    public void Turn(DialMode mode, int? best, DateTimeOffset now)
    {
        if ((Mode, Best) != (mode, best))
        {
            (Mode, Best) = (mode, best);
            Version++;
            Raise(new DialTurned(UserId, AboutId, now));
        }
    }
}
