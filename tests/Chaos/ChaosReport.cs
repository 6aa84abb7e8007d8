using System.Text.Json;
using System.Text.Json.Serialization;
using Hubbub.Chaos.Nodes;

namespace Hubbub.Chaos;

/// <summary>The actions of a run and their results, as one line of JSON. Every figure of damage must be 0.</summary>
internal sealed record ChaosReport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public int Seed { get; init; }

    public int Kills { get; init; }

    public IReadOnlyDictionary<string, int> KillsByPoint { get; init; } = new Dictionary<string, int>();

    /// <summary>Kills between an ack and its push, when a client had the ack and nobody had the event.</summary>
    public int AckedUnpushed { get; init; }

    /// <summary>
    /// Acknowledged messages looked up in the log right after a kill, before anything could be repaired.
    /// </summary>
    public int AcksExamined { get; init; }

    /// <summary>Those whose entries were missing in the log of either person.</summary>
    public int WithoutEffects { get; init; }

    public int Attempted { get; set; }

    public int Acked { get; set; }

    public int Stored { get; set; }

    public int Delivered { get; set; }

    /// <summary>Events received by sync instead of push.</summary>
    public int BySync { get; set; }

    /// <summary>Repeated events, dropped by their seq; not a fault.</summary>
    public int WireRepeats { get; set; }

    /// <summary>Acts that were acknowledged but are not stored: messages, deletions, read pointers, follows.</summary>
    public int Lost { get; set; }

    /// <summary>Answers whose id, conversation or number differs from what is stored.</summary>
    public int WrongAcks { get; set; }

    /// <summary>Events that did not arrive, or are missing although they should exist.</summary>
    public int Undelivered { get; set; }

    /// <summary>Messages stored more than once.</summary>
    public int DoubledRows { get; set; }

    /// <summary>Occurrences shown to a user more than once.</summary>
    public int DoubledDeliveries { get; set; }

    /// <summary>Missing numbers in a conversation or an event log.</summary>
    public int Gaps { get; set; }

    /// <summary>Events received before their predecessors.</summary>
    public int Disorder { get; set; }

    /// <summary>Received events that are not stored, or stored differently; rows that nobody sent.</summary>
    public int Phantoms { get; set; }

    /// <summary>Syncs that could not continue from the cursor.</summary>
    public int Resets { get; set; }

    /// <summary>Acts rejected without a valid reason.</summary>
    public int Refused { get; set; }

    /// <summary>Events of a group that someone got who was not in it.</summary>
    public int Leaked { get; set; }

    public int Groups { get; set; }

    /// <summary>Groups created, people added and removed, joinings and leavings that were acknowledged.</summary>
    public int GroupActs { get; set; }

    /// <summary>Texts stored in groups.</summary>
    public int GroupMessages { get; set; }

    /// <summary>Acts that a group rejected because the user was not in it; not a fault.</summary>
    public int Declined { get; set; }

    /// <summary>Errors in the server's log.</summary>
    public int Errors { get; init; }

    /// <summary>Invariants that the product's <c>doctor</c> command finds broken after the last run.</summary>
    public int Broken { get; init; }

    /// <summary>The result of SQLite's integrity check: ok.</summary>
    public string Integrity { get; set; } = string.Empty;

    /// <summary>The time from the start of a process to readiness, after a kill.</summary>
    public double ReadySecondsWorst { get; init; }

    public double ReadySecondsMedian { get; init; }

    /// <summary>The worst time, excluding time spent waiting for a processor.</summary>
    public double ReadySecondsWorstOwn { get; init; }

    /// <summary>The time from the last kill until all users had all events.</summary>
    public double CaughtUpSeconds { get; init; }

    public double Seconds { get; init; }

    /// <summary>Of a run over several nodes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public NodesFigures? Nodes { get; init; }

    /// <summary>The runs of the server that acknowledged a message but did not push it.</summary>
    [JsonIgnore]
    public HashSet<int> LivesWithAckedUnpushed { get; } = [];

    /// <summary>The sum of everything that must be 0.</summary>
    [JsonIgnore]
    public int Damage =>
        Lost + WrongAcks + WithoutEffects + Undelivered + DoubledRows + DoubledDeliveries + Gaps + Disorder + Phantoms
            + Resets + Refused + Leaked + Errors + Broken + (Integrity == "ok" ? 0 : 1);

    public override string ToString() => JsonSerializer.Serialize(this, Options);
}
