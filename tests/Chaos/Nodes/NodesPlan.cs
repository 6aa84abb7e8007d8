namespace Hubbub.Chaos.Nodes;

/// <summary>What befalls the nodes and what they share, one after the other, while users go on.</summary>
internal enum Trouble
{
    /// <summary>A node is killed, and started again once users have what it had committed.</summary>
    Kill,

    /// <summary>A node is frozen for 30 s, during which others take over its work, and wakes up.</summary>
    Freeze,

    /// <summary>Each node in turn gets no more new requests, stops, and is started again.</summary>
    RollingRestart,

    /// <summary>Redis ends, and is started again, empty.</summary>
    RedisStop,

    /// <summary>Redis keeps its connections and answers nothing, until it wakes up.</summary>
    RedisHang,
}

internal sealed record NodesPlan(int Seed, int Nodes, int Users, bool IsSticky, IReadOnlyList<Trouble> Troubles)
{
    public static NodesPlan Short(int seed) =>
        new(seed, 2, 4, IsSticky: false, [Trouble.RedisStop, Trouble.Kill]);

    public static NodesPlan Long(int seed, int nodes, bool isSticky) => new(
        seed,
        nodes,
        8,
        isSticky,
        [
            .. Enumerable.Repeat(Trouble.Kill, nodes),
            Trouble.Freeze,
            Trouble.RollingRestart,
            .. Enumerable.Repeat(Trouble.RedisStop, 10),
            Trouble.RedisHang,
        ]);
}

/// <summary>What a run over several nodes measured, in seconds and numbers of calls.</summary>
/// <param name="Count">The number of nodes.</param>
/// <param name="IsSticky">Whether the requests of a connection reach one node.</param>
/// <param name="CaughtUpSecondsWorst">
/// By trouble: how long it took at most until all users had what was committed before it (a node that was killed or
/// stops, a Redis that is away), or until it was over (a node that wakes up).
/// </param>
/// <param name="RollingCalls">Calls during rolling restarts.</param>
/// <param name="RollingFailedCalls">Those of them without an answer, or that could not be served.</param>
/// <param name="RollingTurnedAway">Those of them that a node refused because it stops, and another one did.</param>
/// <param name="Granted">Of sixty acts at once, over all nodes, with a limit of twenty.</param>
internal sealed record NodesFigures(
    int Count,
    bool IsSticky,
    IReadOnlyDictionary<string, double> CaughtUpSecondsWorst,
    int RollingCalls,
    int RollingFailedCalls,
    int RollingTurnedAway,
    int Granted);
