namespace Hubbub.Application.Common.Jobs;

/// <summary>
/// Runs the most frequent requests once, so that the first client does not wait for the JIT compiler. It runs before
/// the server is ready, in a transaction that is rolled back, with people whom nobody else ever sees, and without rate
/// limits and counters.
/// </summary>
public interface IWarmUp
{
    Task Run(CancellationToken ct);
}
