using System.ComponentModel.DataAnnotations;

namespace Hubbub.Application.Sync;

/// <summary>How long events are kept; section <c>Sync</c> of the configuration.</summary>
public sealed class SyncOptions
{
    /// <summary>
    /// How many days of events <c>sync</c> can return. A client that asks for older ones is told to reset.
    /// </summary>
    [Range(1, int.MaxValue)]
    public int RetentionDays { get; set; } = 30;
}
