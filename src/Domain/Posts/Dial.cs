using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Domain.Posts;

/// <summary>How many of a followed person's posts appear in the home feed.</summary>
public enum DialMode
{
    Everything,

    /// <summary>The best few posts of each day (UTC), by reactions and comments.</summary>
    BestOfDay,

    /// <summary>Only posts with tags that one follows.</summary>
    MyTags,
}

/// <summary>A dial that is not at everything.</summary>
public sealed class Dial : Entity
{
    public const int MostPerPerson = 500;
    public const int MostADay = 20;

    public Dial(UserId userId, UserId aboutId) => (UserId, AboutId) = (userId, aboutId);

    public UserId UserId { get; private init; }

    public UserId AboutId { get; private init; }

    public DialMode Mode { get; private set; }

    /// <summary>How many posts a day; given exactly for <see cref="DialMode.BestOfDay"/>.</summary>
    public int? Best { get; private set; }

    /// <summary>A concurrency token.</summary>
    public long Version { get; private set; }

    /// <summary>The same again is no change.</summary>
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
