using Hubbub.Application.Common;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>
/// Limits concurrent searches. A search may take long because of what its viewer may not see, and must not be cut
/// short for that. To leave capacity for everything else, only half of the processors search at a time; further
/// searches wait without a thread, in a bounded number and for a bounded time.
/// </summary>
internal sealed class SearchTurns : IDisposable
{
    private const int MostWaiting = 100;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _turns = new(Math.Max(1, Environment.ProcessorCount / 2));
    private int _waiting;

    /// <exception cref="StorageBusyException">Too many searches wait, or the turn did not come in time.</exception>
    public async Task<T> Do<T>(Func<Task<T>> search, CancellationToken ct)
    {
        try
        {
            if (Interlocked.Increment(ref _waiting) > MostWaiting || !await _turns.WaitAsync(LongestWait, ct))
            {
                throw new StorageBusyException();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }

        try
        {
            return await search();
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();
}
