using System.ComponentModel.DataAnnotations;

namespace Hubbub.Web.Realtime;

/// <summary>The hub; section <c>Realtime</c> of the configuration.</summary>
public sealed class RealtimeOptions
{
    /// <summary>
    /// The largest frame a client may send. A larger one closes its connection. An empty value (no limit) is refused.
    /// </summary>
    [Range(1, int.MaxValue)]
    public int? MaxMessageBytes { get; set; } = 32 * 1024;

    /// <summary>Sends SignalR's own error texts to clients, for debugging. Refused outside Development.</summary>
    public bool DetailedErrors { get; set; }

    /// <summary>Hub connections per person.</summary>
    [Range(1, int.MaxValue)]
    public int ConnectionsPerUser { get; set; } = 10;

    /// <summary>
    /// Hub connections per address. The default suits a campus behind one address; 50 is plenty on the open internet.
    /// </summary>
    [Range(1, int.MaxValue)]
    public int ConnectionsPerAddress { get; set; } = 1_000;

    /// <summary>Seconds between <c>head</c> events, which tell each connection the newest seq of its person.</summary>
    [Range(1, int.MaxValue)]
    public int HeadSeconds { get; set; } = 30;

    /// <summary>
    /// When work waits this many milliseconds for a thread, the server leaves out presence; from twice as many, typing
    /// too; from four times as many, hints too. 0: never.
    /// </summary>
    [Range(0, 60_000)]
    public int PressureMilliseconds { get; set; } = 250;
}
