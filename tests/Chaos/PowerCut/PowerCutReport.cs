using System.Text.Json;

namespace Hubbub.Chaos.PowerCut;

/// <summary>What a number of crash images were like; everything from <see cref="Unopened"/> on is damage, and must be 0.</summary>
internal sealed record PowerCutReport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public int Seed { get; init; }

    /// <summary>Calls that were recorded, and of what kind.</summary>
    public int Writes { get; init; }

    public int Flushes { get; init; }

    public int FailedFlushes { get; init; }

    /// <summary>How often the log was started anew, and how often the database itself was written.</summary>
    public int LogStarts { get; init; }

    public int Checkpoints { get; init; }

    /// <summary>What clients were answered or saw, and how much of it was checked in all images together.</summary>
    public int Acts { get; init; }

    public long Checked { get; set; }

    public int Images { get; set; }

    /// <summary>Images in which something was not flushed, so that chance had a say.</summary>
    public int Torn { get; set; }

    /// <summary>Images that the product's doctor looked at.</summary>
    public int Examined { get; set; }

    /// <summary>SQLite could not open or read it.</summary>
    public int Unopened { get; set; }

    public int Broken { get; set; }

    /// <summary>Answered acts and seen events that are not in an image, by kind.</summary>
    public SortedDictionary<string, int> Lost { get; } = [];

    /// <summary>Ids that left on a socket before what they name would have survived.</summary>
    public int ShownTooEarly { get; set; }

    /// <summary>Messages that are stored without what they cause.</summary>
    public int WithoutEffects { get; set; }

    public long Gaps { get; set; }

    /// <summary>Invariants that the doctor found broken.</summary>
    public int Invariants { get; set; }

    /// <summary>The first things that were found, to look for.</summary>
    public List<string> Found { get; } = [];

    public double Seconds { get; set; }

    public long Damage => Unopened + Broken + Lost.Values.Sum() + ShownTooEarly + WithoutEffects + Gaps + Invariants;

    public override string ToString() => JsonSerializer.Serialize(this, Options);
}
