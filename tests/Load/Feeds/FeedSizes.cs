namespace Hubbub.Load.Feeds;

/// <summary>The amounts of generated data; by default the sizes that the performance targets assume.</summary>
internal sealed record FeedSizes(int People, int Follows, int Posts, int Reactions, int Comments)
{
    /// <summary>The last quarter of the people wrote only in the first days.</summary>
    public int Silent => People / 4;

    public static FeedSizes For(int people) => new(people, people * 50, people * 25, people * 100, people * 10);
}

/// <summary>A person who reads during the measurement, and what they follow.</summary>
internal sealed record Reader(string Name, double Share, bool OnlySilent = false, int Tags = 0)
{
    public const string Star = "star";

    public static readonly IReadOnlyList<Reader> All =
    [
        new("follows0", 0),
        new("follows10", 0.0005),
        new("follows500", 0.025, Tags: 5),
        new("follows5000", 0.25, Tags: 5),
        new("inactive5000", 0.25, OnlySilent: true),
    ];

    public int Follows(FeedSizes sizes) => (int)(sizes.People * Share);
}
