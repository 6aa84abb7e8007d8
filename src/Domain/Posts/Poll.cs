using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Domain.Posts;

/// <summary>The poll of a post, as requested.</summary>
/// <param name="Options">The options, in this order; no duplicates.</param>
/// <param name="EndsAt">When voting closes.</param>
/// <param name="IsMultiple">Voters can choose several options.</param>
/// <param name="HidesTotals">Until the poll ends, only the author and people who voted see the totals.</param>
public sealed record PollContent(
    IReadOnlyList<string> Options, DateTimeOffset EndsAt, bool IsMultiple = false, bool HidesTotals = false)
{
    public bool Equals(PollContent? other) =>
        other is not null && (EndsAt, IsMultiple, HidesTotals) == (other.EndsAt, other.IsMultiple, other.HidesTotals)
        && Options.SequenceEqual(other.Options);

    public override int GetHashCode() => HashCode.Combine(EndsAt, IsMultiple, HidesTotals, Options.Count);
}

/// <summary>The poll of a post. It changes only by votes, which separate statements count.</summary>
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

    /// <summary>How many people voted; with several choices, there may be more votes than voters.</summary>
    public int Voters { get; private init; }

    /// <summary>When its end was announced. A concurrency token: the end is announced once.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public bool IsOpen(DateTimeOffset now) => now < EndsAt;

    /// <summary>Announces that voting is over. Idempotent.</summary>
    public void End(DateTimeOffset now)
    {
        if (EndedAt is null)
        {
            EndedAt = now;
            Raise(new PollEnded(PostId, AuthorId, now));
        }
    }
}

/// <summary>One option of a poll.</summary>
public sealed class PollOption
{
    public required PostId PostId { get; init; }

    /// <summary>Its index: 0, 1, 2 …</summary>
    public required int Place { get; init; }

    public required string Text { get; init; }

    public int Votes { get; init; }
}

/// <summary>One person's vote.</summary>
public sealed class PollVote
{
    public required PostId PostId { get; init; }

    public required UserId UserId { get; init; }

    /// <summary>Indexes of the chosen options as bits. A concurrency token: totals change by the difference.</summary>
    public required int Choices { get; set; }

    public static int ChoicesOf(IEnumerable<int> places) => places.Aggregate(0, (bits, place) => bits | (1 << place));

    public static IReadOnlyList<int> PlacesOf(int choices) =>
        [.. Enumerable.Range(0, Poll.MaxOptions).Where(place => (choices & (1 << place)) != 0)];
}
