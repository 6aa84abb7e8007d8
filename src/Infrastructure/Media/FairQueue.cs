using Hubbub.Domain.Common;

namespace Hubbub.Infrastructure.Media;

/// <summary>
/// One at a time, round-robin by person: a person with many waiting requests delays others by only one.
/// </summary>
internal sealed class FairQueue(int mostPerPerson, int most)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<UserId, Queue<TaskCompletionSource>> _waiting = [];
    private readonly Queue<UserId> _turns = [];
    private UserId _last;
    private bool _isTaken;
    private int _count;

    /// <summary>Waits for a turn, which <see cref="Exit"/> ends; false at once if the queue is full.</summary>
    public async Task<bool> Enter(UserId person, CancellationToken ct)
    {
        TaskCompletionSource turn;
        lock (_lock)
        {
            if (!_isTaken)
            {
                (_isTaken, _last) = (true, person);
                return true;
            }

            var waiting = _waiting.GetValueOrDefault(person);
            if (_count >= most || waiting?.Count >= mostPerPerson)
            {
                return false;
            }

            if (waiting is null)
            {
                _waiting[person] = waiting = [];
                _turns.Enqueue(person);
            }

            waiting.Enqueue(turn = new(TaskCreationOptions.RunContinuationsAsynchronously));
            _count++;
        }

        await using var cancelled = ct.Register(() => turn.TrySetCanceled(ct));
        await turn.Task;
        return true;
    }

    public void Exit()
    {
        lock (_lock)
        {
            while (_turns.TryDequeue(out var person))
            {
                if (person == _last && _turns.TryDequeue(out var other))
                {
                    _turns.Enqueue(person);
                    person = other;
                }

                var waiting = _waiting[person];
                var next = waiting.Dequeue();
                _count--;
                if (waiting.Count > 0)
                {
                    _turns.Enqueue(person);
                }
                else
                {
                    _waiting.Remove(person);
                }

                // False if this waiter has cancelled.
                if (next.TrySetResult())
                {
                    _last = person;
                    return;
                }
            }

            _isTaken = false;
        }
    }
}
