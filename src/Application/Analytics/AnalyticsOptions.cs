using System.ComponentModel.DataAnnotations;

namespace Hubbub.Application.Analytics;

/// <summary>How long analytics are kept; section <c>Analytics</c> of the configuration.</summary>
public sealed class AnalyticsOptions
{
    /// <summary>How many days daily counts and retention are kept.</summary>
    [Range(7, 36_500)]
    public int RetentionDays { get; set; } = 800;
}
