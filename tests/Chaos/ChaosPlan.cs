namespace Hubbub.Chaos;

/// <summary>How one run of the server ends: by itself at a fault point, or from outside at any moment.</summary>
/// <param name="Point">The fault point; null for a kill from outside.</param>
/// <param name="Count">How often the point must be reached, or how many acts must be answered before the kill.</param>
/// <param name="Delay">From outside: the delay after that, or after the start.</param>
/// <param name="IsWhileStarting">From outside: whether it is killed before it is ready.</param>
internal sealed record Kill(string? Point, int Count, TimeSpan Delay, bool IsWhileStarting = false)
{
    public override string ToString() => Point ?? (IsWhileStarting ? "while-starting" : "random");
}

/// <summary>The kills and faults of a run, determined by the seed.</summary>
internal sealed record ChaosPlan(int Seed, int Users, IReadOnlyList<Kill> Kills, string? Fault = null)
{
    public static readonly IReadOnlyList<string> Points =
    [
        "before-commit", "after-commit", "after-flush", "after-answer", "after-push", "in-savepoint", "mid-effects",
        "mid-relay", "after-relay",
    ];

    /// <summary>Those that need no watch inside the database.</summary>
    public static readonly IReadOnlyList<string> PointsOnPostgreSql =
        ["before-commit", "after-commit", "after-flush", "after-answer", "after-push", "in-savepoint"];

    public bool IsOnPostgreSql { get; init; }

    /// <summary>Each point in turn for three of four kills, random moments for the others, in a random order.</summary>
    public static ChaosPlan Of(int seed, int kills, int users = 8, bool isOnPostgreSql = false)
    {
        var random = new Random(seed);
        var points = isOnPostgreSql ? PointsOnPostgreSql : Points;
        var all = Enumerable.Range(0, kills)
            .Select(i => i % 4 == 0 ? AtRandom(random) : At(points[(i - 1 - (i / 4)) % points.Count], random))
            .ToArray();
        // In its first run the server handles the registrations, so its end is chosen by the test.
        random.Shuffle(all.AsSpan(1));
        return new(seed, users, all) { IsOnPostgreSql = isOnPostgreSql };
    }

    /// <summary>A server with this fault, killed first after <paramref name="acts"/>, then at these points.</summary>
    public static ChaosPlan With(string fault, int seed, int acts = 50, params string[] points)
    {
        var random = new Random(seed);
        return new(seed, 4, [new(null, acts, default), .. points.Select(point => At(point, random))], fault);
    }

    private static Kill AtRandom(Random random) => random.Next(6) == 0
        ? new(null, 0, TimeSpan.FromMilliseconds(random.Next(2_000)), IsWhileStarting: true)
        : new(null, random.Next(20, 150), TimeSpan.FromMilliseconds(random.Next(20)));

    // Rare points have lower counts: failing batches, and follows, which are left to the relay.
    private static Kill At(string point, Random random) =>
        new(point, random.Next(1, point is "in-savepoint" or "mid-relay" or "after-relay" ? 8 : 60), default);
}
