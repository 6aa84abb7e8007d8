using System.Text.Json;

namespace Hubbub.Chaos.PowerCut;

/// <summary>
/// The results for a number of crash images. Everything from <see cref="Unopened"/> on is damage and must be 0.
/// </summary>
internal sealed record PowerCutReport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public int Seed { get; init; }

    /// <summary>The recorded calls, by kind.</summary>
    public int Writes { get; init; }

    public int Flushes { get; init; }

    public int FailedFlushes { get; init; }

    /// <summary>How often the log was restarted, and how often the database itself was written.</summary>
    public int LogStarts { get; init; }

    public int Checkpoints { get; init; }

    /// <summary>The acts that clients had acknowledged or seen, and the number of checks over all images.</summary>
    public int Acts { get; init; }

    public long Checked { get; set; }

    public int Images { get; set; }

    /// <summary>Images with unflushed operations, whose content is random.</summary>
    public int Torn { get; set; }

    /// <summary>Images examined by the product's doctor command.</summary>
    public int Examined { get; set; }

    /// <summary>Images that SQLite could not open or read.</summary>
    public int Unopened { get; set; }

    public int Broken { get; set; }

    /// <summary>Acknowledged acts and seen events that are missing in an image, by kind.</summary>
    public SortedDictionary<string, int> Lost { get; } = [];

    /// <summary>Ids sent on a socket before the objects they name were durable.</summary>
    public int ShownTooEarly { get; set; }

    /// <summary>Messages stored without their effects.</summary>
    public int WithoutEffects { get; set; }

    public long Gaps { get; set; }

    /// <summary>Invariants that the doctor found broken.</summary>
    public int Invariants { get; set; }

    /// <summary>The first findings, for debugging.</summary>
    public List<string> Found { get; } = [];

    public double Seconds { get; set; }

    public long Damage => Unopened + Broken + Lost.Values.Sum() + ShownTooEarly + WithoutEffects + Gaps + Invariants;

    public override string ToString() => JsonSerializer.Serialize(this, Options);
}
