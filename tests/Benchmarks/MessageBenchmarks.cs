using BenchmarkDotNet.Attributes;
using Hubbub.Application.Messaging;
using Hubbub.Application.Sync;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;

namespace Hubbub.Benchmarks;

/// <summary>
/// The parts of a message's way behind the hub, on SQLite: the command with all it causes, the page that a client
/// syncs.
/// </summary>
public class MessageBenchmarks
{
    private const int Together = 100;

    private TestApp _app = null!;
    private UserId[] _people = null!;

    [GlobalSetup]
    public async Task Start()
    {
        _app = await TestApp.Create(DatabaseProvider.Sqlite, configure: null, "--RateLimits:Enabled=false");
        _people = await _app.People([.. Enumerable.Range(0, 2 * Together).Select(i => $"person{i}")]);
        for (var i = 0; i < 10; i++)
        {
            await SendHundred();
        }

        await _app.Relay();
    }

    [GlobalCleanup]
    public async Task Stop() => await _app.DisposeAsync();

    /// <summary>
    /// One command through the pipeline: validated, stored with its effects, committed, flushed and handed over.
    /// </summary>
    [Benchmark]
    public async Task SendOne()
    {
        await _app.Send(new SendMessage(_people[0], _people[1], null, "Hello", null));
        _app.Transport.Clear();
    }

    /// <summary>A hundred people at once, who share batches. Per message it is a hundredth.</summary>
    [Benchmark]
    public async Task SendHundred()
    {
        await Task.WhenAll(Enumerable.Range(0, Together).Select(i =>
            _app.Send(new SendMessage(_people[2 * i], _people[(2 * i) + 1], null, "Hello", null))));
        _app.Transport.Clear();
    }

    /// <summary>A hundred events of somebody's event log.</summary>
    [Benchmark]
    public Task SyncPage() => _app.Send(new GetEvents(_people[1], AfterSeq: 0));
}
