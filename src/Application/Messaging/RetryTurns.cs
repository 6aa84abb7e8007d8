using Hubbub.Domain.Common;

namespace Hubbub.Application.Messaging;

/// <summary>
/// Lets sends with one clientMessageId pass one after the other: the second finds what the first stored. Side by side,
/// each would take a permit for the same message, and a client that retries early would be refused for its own send.
/// Turns are shared by whoever falls on the same one, so that they need no cleaning up.
/// </summary>
internal sealed class RetryTurns : IDisposable
{
    private const int Count = 1_024;

    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, Count).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Waits for one's turn; dispose of the answer to end it.</summary>
    public async Task<IDisposable> Enter(UserId sender, string clientMessageId, CancellationToken ct)
    {
        var turn = _turns[(uint)HashCode.Combine(sender, clientMessageId) % Count];
        await turn.WaitAsync(ct);
        return new Turn(turn);
    }

    public void Dispose() => Array.ForEach(_turns, turn => turn.Dispose());

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
