namespace Hubbub.Application.Common.Jobs;

/// <summary>Work that no request waits for, done again and again in a scope of its own.</summary>
public interface IJob
{
    TimeSpan Every { get; }

    /// <summary>Does one bounded step; true when more is due at once.</summary>
    Task<bool> Run(CancellationToken ct);
}
