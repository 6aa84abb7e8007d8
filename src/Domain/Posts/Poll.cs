using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Domain.Posts;

/// <summary>A question that a post asks, as it was asked for.</summary>
/// <param name="Options">What people can choose, in this order; each different.</param>
/// <param name="EndsAt">From when on nobody can vote.</param>
/// <param name="IsMultiple">People can choose several.</param>
/// <param name="HidesTotals">Only the author, who voted, and after its end everyone, sees how many chose what.</param>
public sealed record PollContent(
    IReadOnlyList<string> Options, DateTimeOffset EndsAt, bool IsMultiple = false, bool HidesTotals = false)
{
    public bool Equals(PollContent? other) =>
        other is not null && (EndsAt, IsMultiple, HidesTotals) == (other.EndsAt, other.IsMultiple, other.HidesTotals)
        && Options.SequenceEqual(other.Options);

    public override int GetHashCode() => HashCode.Combine(EndsAt, IsMultiple, HidesTotals, Options.Count);
}

/// <summary>The poll of a post. It never changes but by votes, which statements of their own count.</summary>
public sealed class Poll : Entity
{
    public const int MinOptions = 2;
    public const int MaxOptions = 10;
    public const int MaxOption = 100;

    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    public Poll(PostId postId, UserId authorId, PollContent content) =>
        (PostId, AuthorId, EndsAt, IsMultiple, HidesTotals) =
        (postId, authorId, content.EndsAt, content.IsMultiple, content.HidesTotals);

    private Poll()
    {
    }

    public PostId PostId { get; private init; }

    public UserId AuthorId { get; private init; }

    public DateTimeOffset EndsAt { get; private init; }

    public bool IsMultiple { get; private init; }

    public bool HidesTotals { get; private init; }

    /// <summary>How many people voted; with several choices there may be more votes.</summary>
    public int Voters { get; private init; }

    /// <summary>When its end was told. A concurrency token: it is told once.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public bool IsOpen(DateTimeOffset now) => now < EndsAt;

    /// <summary>Tells that the time to vote is over. Again is no change.</summary>
    public void End(DateTimeOffset now)
    {
        if (EndedAt is null)
        {
            EndedAt = now;
            Raise(new PollEnded(PostId, AuthorId, now));
        }
    }
}

/// <summary>One of the things to choose from.</summary>
public sealed class PollOption
{
    public required PostId PostId { get; init; }

    /// <summary>Its place: 0, 1, 2 …</summary>
    public required int Place { get; init; }

    public required string Text { get; init; }

    public int Votes { get; init; }
}

/// <summary>What someone chose.</summary>
public sealed class PollVote
{
    public required PostId PostId { get; init; }

    public required UserId UserId { get; init; }

    /// <summary>The places of the options as bits. A concurrency token: what is counted is the step from the former ones.</summary>
    public required int Choices { get; set; }

    public static int ChoicesOf(IEnumerable<int> places) => places.Aggregate(0, (bits, place) => bits | (1 << place));

    public static IReadOnlyList<int> PlacesOf(int choices) =>
        [.. Enumerable.Range(0, Poll.MaxOptions).Where(place => (choices & (1 << place)) != 0)];
}
