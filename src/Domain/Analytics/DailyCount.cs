namespace Hubbub.Domain.Analytics;

/// <summary>What a <see cref="Analytics.Measure"/> amounted to on one day, over all people.</summary>
public sealed class DailyCount
{
    /// <summary>The day's first moment, in UTC.</summary>
    public required DateTimeOffset Day { get; init; }

    public required string Measure { get; init; }

    public required long Value { get; init; }
}

/// <summary>The names of what is counted, as tables and CSV have them.</summary>
public static class Measure
{
    public const int MaxLength = 80;

    /// <summary>People who used the server on the day.</summary>
    public const string DailyActive = "daily_active";

    /// <summary>People who used the server on the day or the 6 days before it.</summary>
    public const string WeeklyActive = "weekly_active";

    /// <summary>People who used the server on the day or the 27 days before it.</summary>
    public const string MonthlyActive = "monthly_active";

    public const string SignUps = "sign_ups";

    public const string Messages = "messages";

    /// <summary>Reactions to posts, comments and messages.</summary>
    public const string Reactions = "reactions";

    public const string Posts = "posts";

    public const string Comments = "comments";

    public const string Follows = "follows";

    /// <summary>Before the name of an event of the event logs.</summary>
    public const string Event = "event.";
}
