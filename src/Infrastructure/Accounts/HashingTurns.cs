using Hubbub.Application.Accounts;
using Microsoft.Extensions.Options;

namespace Hubbub.Infrastructure.Accounts;

/// <summary>
/// Password hashing is deliberately slow and occupies a processor. Only a few run at a time, to leave capacity for
/// everything else; the others wait asynchronously, in a bounded queue.
/// </summary>
internal sealed class HashingTurns : IDisposable
{
    private readonly SemaphoreSlim _turns;
    private readonly int _most;
    private int _inside;

    public HashingTurns(IOptions<AccountsOptions> options)
    {
        var atOnce = options.Value.MaxHashing > 0
            ? options.Value.MaxHashing
            : Math.Max(1, Environment.ProcessorCount / 2);
        _turns = new(atOnce, atOnce);
        _most = atOnce + Math.Max(0, options.Value.MaxWaitingToHash);
    }

    /// <summary>Runs the hash when its turn comes; false if the queue is full.</summary>
    public async Task<bool> TryDo(Func<Task> hash, CancellationToken ct)
    {
        try
        {
            if (Interlocked.Increment(ref _inside) > _most)
            {
                return false;
            }

            await _turns.WaitAsync(ct);
            try
            {
                await hash();
                return true;
            }
            finally
            {
                _turns.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }

    public void Dispose() => _turns.Dispose();
}
