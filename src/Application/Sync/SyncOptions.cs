using System.ComponentModel.DataAnnotations;

namespace Hubbub.Application.Sync;

/// <summary>How long events are kept; section <c>Sync</c> of the configuration.</summary>
public sealed class SyncOptions
{
    /// <summary>How far back <c>sync</c> reaches. A client that asks for older events is told to reset.</summary>
    [Range(1, int.MaxValue)]
    public int RetentionDays { get; set; } = 30;
}
