using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hubbub.Chaos;

/// <summary>What was done, and what came of it: one line of JSON. Every figure of damage must be 0.</summary>
internal sealed record ChaosReport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public int Seed { get; init; }

    public int Kills { get; init; }

    public IReadOnlyDictionary<string, int> KillsByPoint { get; init; } = new Dictionary<string, int>();

    /// <summary>Kills after an answer and before the push at which a client had the ack, and nobody the event.</summary>
    public int AckedUnpushed { get; init; }

    /// <summary>Acked messages that were looked for in the log right after a kill, before anything could be made up for.</summary>
    public int AcksExamined { get; init; }

    /// <summary>Those of which the log had not the entries of both sides.</summary>
    public int WithoutEffects { get; init; }

    public int Attempted { get; set; }

    public int Acked { get; set; }

    public int Stored { get; set; }

    public int Delivered { get; set; }

    /// <summary>Events that came by sync and not by push.</summary>
    public int BySync { get; set; }

    /// <summary>Events that came again and were dropped by their seq; not a fault.</summary>
    public int WireRepeats { get; set; }

    /// <summary>Acts that were answered and are not stored: messages, deletions, read pointers, follows.</summary>
    public int Lost { get; set; }

    /// <summary>Answers that say another id, conversation or number than what is stored.</summary>
    public int WrongAcks { get; set; }

    /// <summary>Events that exist and did not arrive, or should exist and do not.</summary>
    public int Undelivered { get; set; }

    /// <summary>Messages that are stored more than once.</summary>
    public int DoubledRows { get; set; }

    /// <summary>Happenings that were shown to a user more than once.</summary>
    public int DoubledDeliveries { get; set; }

    /// <summary>Numbers that are missing in a conversation or in an event log.</summary>
    public int Gaps { get; set; }

    /// <summary>Events that came before what they follow.</summary>
    public int Disorder { get; set; }

    /// <summary>Events that came and are not stored, or not so; rows that nobody sent.</summary>
    public int Phantoms { get; set; }

    /// <summary>Syncs that found no way on from the cursor.</summary>
    public int Resets { get; set; }

    /// <summary>Acts that were refused without a reason.</summary>
    public int Refused { get; set; }

    /// <summary>Errors in the server's log.</summary>
    public int Errors { get; init; }

    /// <summary>Invariants that the product's own <c>doctor</c> finds broken after the last run.</summary>
    public int Broken { get; init; }

    /// <summary>What SQLite says of the file: ok.</summary>
    public string Integrity { get; set; } = string.Empty;

    /// <summary>From the start of a process until it was ready, after a kill.</summary>
    public double ReadySecondsWorst { get; init; }

    public double ReadySecondsMedian { get; init; }

    /// <summary>The worst without the time in which others had the processor: the server's own share.</summary>
    public double ReadySecondsWorstOwn { get; init; }

    /// <summary>From the last kill until everyone had everything.</summary>
    public double CaughtUpSeconds { get; init; }

    public double Seconds { get; init; }

    /// <summary>The runs of the server that acknowledged a message and pushed nothing of it.</summary>
    [JsonIgnore]
    public HashSet<int> LivesWithAckedUnpushed { get; } = [];

    /// <summary>All that may not be.</summary>
    [JsonIgnore]
    public int Damage => Lost + WrongAcks + WithoutEffects + Undelivered + DoubledRows + DoubledDeliveries + Gaps + Disorder + Phantoms
        + Resets + Refused + Errors + Broken + (Integrity == "ok" ? 0 : 1);

    public override string ToString() => JsonSerializer.Serialize(this, Options);
}
