using System.Text.Json;

namespace Hubbub.Testing;

/// <summary>
/// A client that follows the documented rules of resuming: it applies an event whose seq is the next one, drops known
/// ones, and syncs after connecting and whenever it sees a gap. The cursor outlives connections.
/// </summary>
public sealed class ResumingClient(TestServer server, TestPerson person, HubWire wire) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly List<LoggedUserEvent> _applied = [];
    private readonly SemaphoreSlim _syncing = new(1, 1);
    private bool _hasHole;

    public TestClient? Current { get; private set; }

    /// <summary>The seq of the newest applied event.</summary>
    public long Cursor { get; private set; }

    /// <summary>All applied events, in order.</summary>
    public IReadOnlyList<LoggedUserEvent> Applied
    {
        get
        {
            lock (_lock)
            {
                return [.. _applied];
            }
        }
    }

    public async Task Connect()
    {
        Current = TestClient.Create(server, () => person.AccessToken, wire);
        Current.OnEvent = Offer;
        await Current.Connection.StartAsync().WaitAsync(TestClient.Limit);
        await Sync();
    }

    /// <summary>Fetches everything after the cursor, page by page.</summary>
    public async Task Sync()
    {
        await _syncing.WaitAsync();
        try
        {
            while (true)
            {
                var page = await Current!.Call("sync", new { afterSeq = Cursor, limit = 20 });
                if (page.GetProperty("reset").GetBoolean())
                {
                    throw new InvalidOperationException($"A reset after seq {Cursor}.");
                }

                foreach (var logged in page.GetProperty("events").EnumerateArray())
                {
                    Offer(logged.GetProperty("type").GetString()!, logged.GetProperty("payload"));
                }

                if (!page.GetProperty("hasMore").GetBoolean() && !TakeGap())
                {
                    return;
                }
            }
        }
        finally
        {
            _syncing.Release();
        }
    }

    public async Task Disconnect()
    {
        if (Current is { } client)
        {
            Current = null;
            await client.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Disconnect();
        _syncing.Dispose();
    }

    private void Offer(string name, JsonElement payload)
    {
        // A "head" has a seq too, but is not in the event log: it only gives the newest seq.
        if (!payload.TryGetProperty("seq", out var seq) || name == "head")
        {
            return;
        }

        lock (_lock)
        {
            if (seq.GetInt64() == Cursor + 1)
            {
                Cursor++;
                _applied.Add(new(Cursor, name, payload));
            }
            else if (seq.GetInt64() > Cursor)
            {
                _hasHole = true;
            }
        }
    }

    private bool TakeGap()
    {
        lock (_lock)
        {
            var had = _hasHole;
            _hasHole = false;
            return had;
        }
    }
}

public sealed record LoggedUserEvent(long Seq, string Name, JsonElement Payload);
