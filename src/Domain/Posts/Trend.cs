namespace Hubbub.Domain.Posts;

/// <summary>Over which time a trend is computed.</summary>
public enum TrendPeriod
{
    Day,
    Week,
}

/// <summary>How many people wrote of a tag lately, as it was computed last.</summary>
public sealed class Trend
{
    public const int MostPerPeriod = 100;

    /// <summary>A single person is no trend.</summary>
    public const int FewestAuthors = 2;

    public required TrendPeriod Period { get; init; }

    public required DateTimeOffset ComputedAt { get; init; }

    public required string Tag { get; init; }

    /// <summary>Each author counts once: 1 just now, half after a quarter of the period, and so on.</summary>
    public required double Score { get; init; }

    public required int Authors { get; init; }

    public static TimeSpan LengthOf(TrendPeriod period) => period switch
    {
        TrendPeriod.Day => TimeSpan.FromDays(1),
        TrendPeriod.Week => TimeSpan.FromDays(7),
    };

    /// <summary>What an author counts whose newest post with the tag is this old.</summary>
    public static double WeightOf(TimeSpan age, TrendPeriod period) => Math.Pow(2, -4 * (age / LengthOf(period)));
}
