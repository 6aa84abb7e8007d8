using System.Diagnostics;
using Hubbub.Chaos.Groups;

namespace Hubbub.Chaos;

/// <summary>The users of a run, who act until told to stop; and waits for what they have done and got.</summary>
internal sealed class Crowd(ServedDatabase database, VirtualUser[] users) : IAsyncDisposable
{
    /// <summary>The limit for waits that should take at most half as long, so that failures can be measured.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    private readonly CancellationTokenSource _stop = new();
    private Task[] _lives = [];

    public IEnumerable<string> Sent => users.SelectMany(u => u.Sent);

    public bool HasDoneAll => Array.TrueForAll(users, u => u.HasDoneAll);

    /// <summary>The numbers of calls, of those without an answer, and of those that a stopping node refused.</summary>
    public (int All, int Failed, int TurnedAway) Calls =>
        (users.Sum(u => u.Calls), users.Sum(u => u.FailedCalls), users.Sum(u => u.TurnedAway));

    public VirtualUser this[int index] => users[index];

    public static async Task<Crowd> Register(
        ServedDatabase database, Door door, int count, int seed, string directory, GroupBoard board, Func<int> life)
    {
        var people = await Task.WhenAll(
            Enumerable.Range(0, count).Select(i => Person.Register(door.Address, $"person{i}")));
        return new(
            database,
            [
                .. people.Select((person, i) => new VirtualUser(
                    person, door, isMessagePack: i % 2 == 1, seed + (10 * i), directory, board, life)),
            ]);
    }

    public void Begin() => _lives = [.. users.Select(user => Task.Run(() => user.Live(Others(user), _stop.Token)))];

    /// <summary>Waits until so many more acts are acknowledged.</summary>
    public Task Act(int count, TimeSpan limit)
    {
        var acks = users.Sum(u => u.Acks) + count;
        return Until(() => users.Sum(u => u.Acks) >= acks, limit);
    }

    /// <summary>Tells them to stop, and waits until all acts are answered and all events have arrived.</summary>
    public async Task Settle()
    {
        await _stop.CancelAsync();
        await Until(() => Array.TrueForAll(_lives, l => l.IsCompleted) && HaveAll(), Timeout);
    }

    /// <summary>Waits until all users have what is in their logs now, while they go on.</summary>
    public Task CatchUp()
    {
        var heads = Heads();
        return Until(
            () => Array.TrueForAll(users, u => u.Cursor >= heads.GetValueOrDefault(u.Person.Id)), Timeout);
    }

    /// <summary>Waits until the condition holds or the time is up; fails at once if a user fails.</summary>
    public async Task Until(Func<bool> isSo, TimeSpan limit)
    {
        var waited = Stopwatch.StartNew();
        do
        {
            if (Array.Find(_lives, l => l.IsFaulted) is { } broken)
            {
                await broken;
            }

            if (isSo())
            {
                return;
            }

            await Task.Delay(20);
        }
        while (waited.Elapsed < limit);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var user in users)
        {
            await user.DisposeAsync();
        }

        _stop.Dispose();
    }

    private long[] Others(VirtualUser me) => [.. users.Select(u => u.Person.Id).Where(id => id != me.Person.Id)];

    /// <summary>The outbox is empty, and all users have all events.</summary>
    private bool HaveAll()
    {
        using var opened = database.Open();
        return opened.Read("""SELECT count(*) FROM "Outbox" WHERE "ParkedAt" IS NULL""", r => r.GetInt64(0))[0] == 0
            && Heads().All(head => Array.Find(users, u => u.Person.Id == head.Key)?.Cursor == head.Value);
    }

    private Dictionary<long, long> Heads()
    {
        using var opened = database.Open();
        return opened.Read("""SELECT "UserId", "Head" FROM "UserEventHeads" """, r => (r.GetInt64(0), r.GetInt64(1)))
            .ToDictionary();
    }
}
