namespace Hubbub.Application.Accounts.Administration;

/// <summary>The latest measurements of this node, in memory.</summary>
public interface IMetricsHistory
{
    DateTimeOffset StartedAt { get; }

    /// <summary>The kept samples that were taken after a time, the oldest first.</summary>
    IReadOnlyList<MetricsSample> After(DateTimeOffset time);
}
