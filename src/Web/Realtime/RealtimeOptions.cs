using System.ComponentModel.DataAnnotations;

namespace Hubbub.Web.Realtime;

/// <summary>Section <c>Realtime</c> of the configuration.</summary>
public sealed class RealtimeOptions
{
    /// <summary>The largest frame a client may send; a larger one closes its connection. Null is refused at start-up.</summary>
    [Range(1, int.MaxValue)]
    public int? MaxMessageBytes { get; set; } = 32 * 1024;

    /// <summary>Refused in Production.</summary>
    public bool DetailedErrors { get; set; }

    [Range(1, int.MaxValue)]
    public int ConnectionsPerUser { get; set; } = 10;

    [Range(1, int.MaxValue)]
    public int ConnectionsPerAddress { get; set; } = 1_000;

    /// <summary>How often each connection is told the newest seq.</summary>
    [Range(1, int.MaxValue)]
    public int BeaconSeconds { get; set; } = 30;
}
