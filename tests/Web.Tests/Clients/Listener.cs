using System.Globalization;
using Hubbub.Client;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Web.Tests.Clients;

/// <summary>A client whose handler records what it is given.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly List<HubbubEvent> _events = [];
    private readonly List<HubbubStatus> _statuses = [];

    public Listener(HubbubOptions options)
    {
        // Short pauses: a test is not to wait for chance.
        Client = new(options with
        {
            Pause = TimeSpan.FromMilliseconds(20),
            LongestPause = TimeSpan.FromMilliseconds(100),
        });
        Client.On(HubbubEvent.Any, e =>
        {
            lock (_lock)
            {
                _events.Add(e);
            }
        });
        Client.StatusChanged += status =>
        {
            lock (_lock)
            {
                _statuses.Add(status);
            }
        };
    }

    public HubbubClient Client { get; }

    public string Id => Client.Session!.UserId;

    public HubbubEvent[] Events
    {
        get
        {
            lock (_lock)
            {
                return [.. _events];
            }
        }
    }

    public HubbubEvent[] Durable => [.. Events.Where(e => e.Seq is not null && e.Type != HubbubEvent.Snapshot)];

    public HubbubStatus[] Statuses
    {
        get
        {
            lock (_lock)
            {
                return [.. _statuses];
            }
        }
    }

    /// <summary>Signs someone up, and waits until the client is live.</summary>
    public static async Task<Listener> Begin(
        Uri server, string username, Func<HubbubOptions, HubbubOptions>? with = null)
    {
        var options = new HubbubOptions(server) { DeviceName = "Test" };
        var listener = new Listener(with?.Invoke(options) ?? options);
        await listener.Client.Register(username, $"{username}@example.test", TestApp.Password);
        await listener.Client.Start();
        await listener.Is(HubbubStatus.Live);
        return listener;
    }

    public Task Is(HubbubStatus status) => Client.WaitFor(status).WaitAsync(TestClient.Limit);

    /// <summary>The first event with this name that fits, past or future.</summary>
    public async Task<HubbubEvent> Next(string type, Func<HubbubEvent, bool>? fits = null)
    {
        HubbubEvent? found = null;
        await WireExtensions.Until(
            () => (found = Array.Find(Events, e => e.Type == type && fits?.Invoke(e) != false)) is not null,
            $"a fitting {type} came");
        return found!;
    }

    /// <summary>Has had every event that the server has logged for this person, each once and in order.</summary>
    public async Task MustBeWhole(TestServer server)
    {
        var first = Array.Find(Events, e => e.Type == HubbubEvent.Snapshot)?.Seq ?? 0;
        var id = new Domain.Common.UserId(long.Parse(Id, CultureInfo.InvariantCulture));
        (long Seq, string Type)[] logged = [];
        await WireExtensions.Until(
            async () =>
            {
                logged = await server.Db(async db => await db.Outbox.AnyAsync() ? [] : await db.UserEvents
                    .Where(e => e.UserId == id && e.Seq > first).OrderBy(e => e.Seq)
                    .Select(e => new ValueTuple<long, string>(e.Seq, e.Type)).ToArrayAsync());
                return logged.Length > 0 && Client.Cursor >= logged[^1].Seq;
            },
            "everything that happened was handed over");
        Durable.Select(e => (e.Seq!.Value, e.Type)).Should().Equal(logged);
    }

    public ValueTask DisposeAsync() => Client.DisposeAsync();
}
