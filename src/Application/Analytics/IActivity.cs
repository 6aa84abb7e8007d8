using Hubbub.Domain.Common;

namespace Hubbub.Application.Analytics;

/// <summary>
/// What people did, as the tables of the other modules have it anyway. Only for the roll-up: some of it is read by
/// walking over all people.
/// </summary>
public interface IActivity
{
    /// <summary>When the first account was made; null without one.</summary>
    Task<DateTimeOffset?> Began(CancellationToken ct);

    /// <summary>The time from which it is complete who used the server; what is older is deleted.</summary>
    DateTimeOffset UsesKnownSince(DateTimeOffset now);

    /// <summary>The time from which the event logs are complete.</summary>
    DateTimeOffset EventsKnownSince(DateTimeOffset now);

    /// <summary>What was made in a time, which should be short, since its rows are counted at once.</summary>
    Task<Made> MadeIn(DateTimeOffset from, DateTimeOffset until, CancellationToken ct);

    /// <summary>What the next people, by id, did in a time.</summary>
    /// <param name="after">The last person of the previous step.</param>
    /// <param name="most">How many people.</param>
    /// <param name="from">The beginning.</param>
    /// <param name="until">The end, which is not part of it.</param>
    /// <param name="ct">Cancels the reads.</param>
    Task<PeoplesActivity> OfPeople(
        UserId after, int most, DateTimeOffset from, DateTimeOffset until, CancellationToken ct);
}

/// <summary>How many accounts, messages, posts and comments were made, with those that were deleted since.</summary>
public sealed record Made(int SignUps, int Messages, int Posts, int Comments);

/// <summary>What some people did.</summary>
/// <param name="People">They, in ascending order of ids.</param>
/// <param name="Reactions">Reactions that they gave or changed, and that are still there.</param>
/// <param name="Follows">Follows of theirs that began, and still last.</param>
/// <param name="Events">Events in their logs, by name.</param>
public sealed record PeoplesActivity(
    IReadOnlyList<PersonsUse> People, int Reactions, int Follows, IReadOnlyDictionary<string, int> Events);

/// <summary>
/// When a person signed up, and last used the server before the end of the time; and whether they may be counted.
/// </summary>
public sealed record PersonsUse(UserId Id, DateTimeOffset SignedUpAt, DateTimeOffset? LastUsedAt, bool MayBeCounted);
