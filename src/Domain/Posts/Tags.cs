using Hubbub.Domain.Common;

namespace Hubbub.Domain.Posts;

/// <summary>A tag that a post uses or once used.</summary>
public sealed class Tag
{
    /// <summary>The key, see <see cref="PostText.KeyOf"/>.</summary>
    public required string Name { get; init; }
}

/// <summary>Someone follows a tag.</summary>
public sealed class TagFollow
{
    public const int MostPerPerson = 200;

    public required UserId UserId { get; init; }

    public required string Tag { get; init; }
}

/// <summary>The period over which a trend is computed.</summary>
public enum TrendPeriod
{
    Day,
    Week,
}

/// <summary>How many people used a tag recently, as last computed.</summary>
public sealed class Trend
{
    public const int MostPerPeriod = 100;

    /// <summary>A single person does not make a trend.</summary>
    public const int FewestAuthors = 2;

    public required TrendPeriod Period { get; init; }

    public required DateTimeOffset ComputedAt { get; init; }

    public required string Tag { get; init; }

    /// <summary>Each author counts once: 1 for a post just now, half after every quarter of the period.</summary>
    public required double Score { get; init; }

    public required int Authors { get; init; }

    public static TimeSpan LengthOf(TrendPeriod period) => period switch
    {
        TrendPeriod.Day => TimeSpan.FromDays(1),
        TrendPeriod.Week => TimeSpan.FromDays(7),
    };

    /// <summary>The weight of an author whose newest post with the tag is this old.</summary>
    public static double WeightOf(TimeSpan age, TrendPeriod period) => Math.Pow(2, -4 * (age / LengthOf(period)));
}

/// <summary>How administrators treat a tag in the trends.</summary>
public enum TrendState
{
    Normal,
    Hidden,
    Featured,
}

/// <summary>A tag that administrators hid or featured.</summary>
public sealed class TrendChoice
{
    public const int MostFeatured = 20;

    public required string Tag { get; init; }

    public required TrendState State { get; set; }
}
