namespace Hubbub.Application.Common.Jobs;

/// <summary>
/// Does once what clients will ask for most, so that the first of them does not wait for the compiler. It runs before the server
/// is ready, in a transaction that is rolled back: with people whom nobody else ever sees, and past limits and counts.
/// </summary>
public interface IWarmUp
{
    Task Run(CancellationToken ct);
}
