namespace Hubbub.Application.Common.Jobs;

/// <summary>Recurring background work; each run has its own scope.</summary>
public interface IJob
{
    TimeSpan Every { get; }

    /// <summary>Does one bounded step; true if more work is due at once.</summary>
    Task<bool> Run(CancellationToken ct);
}
