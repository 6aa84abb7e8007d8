using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Hubbub.Chaos.PowerCut;

/// <summary>
/// A server's life under load, call by call: it starts in an empty directory, is asked to end and folds its log in, starts
/// again, and is killed. What its clients were answered is beside it.
/// </summary>
internal sealed class Recording
{
    private const int People = 6;

    /// <summary>A busy machine does less.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private Recording(Trace trace) => Trace = trace;

    public Trace Trace { get; }

    public IReadOnlyList<Act> Acts { get; private set; } = [];

    /// <summary>The files as they were when all calls up to a moment had been made, to compare the model with.</summary>
    public List<(int Moment, Dictionary<string, byte[]> Files)> Real { get; } = [];

    /// <summary>Records in <paramref name="directory"/> a server that promises what <paramref name="synchronous"/> says (Full or Normal), until so many acts and events came.</summary>
    public static async Task<Recording> Make(string directory, int seed, int load, string synchronous = "Full", bool isFailing = false)
    {
        var data = Path.Combine(directory, "data");
        var recording = new Recording(new(data));
        var address = new Uri($"http://127.0.0.1:{ServerProcess.FreePort()}/");
        using var log = new RunLog(Path.Combine(directory, "server.log"));
        var acts = new ConcurrentQueue<Act>();
        var posts = new ConcurrentQueue<long>();
        Actor[] actors = [];
        using var stop = new CancellationTokenSource();
        Task[] lives = [];
        try
        {
            for (var life = 0; life < 2; life++)
            {
                var file = Path.Combine(directory, $"calls-{life}");
                using var server = ServerProcess.Start(
                    data, address, log, null, null, new() { ["Database__Synchronous"] = synchronous }, Trace.Command(file, isFailing && life == 1));
                await server.Ready();
                if (life == 0)
                {
                    var people = await Task.WhenAll(Enumerable.Range(0, People).Select(async i =>
                    {
                        var person = await Person.Register(address, $"person{i}");
                        acts.Enqueue(new(Act.Now, "account", person.Id, person.Id));
                        return person;
                    }));
                    actors = [.. people.Select((p, i) => new Actor(p, address, i % 2 == 1, seed + (10 * i), posts, acts))];
                    lives = [.. actors.Select((a, i) => a.Live([.. people.Where((_, j) => j != i).Select(p => p.Id)], stop.Token))];
                }

                var enough = acts.Count + (life == 0 ? load / 6 : load * 5 / 6);
                for (var watch = Stopwatch.StartNew(); acts.Count < enough && watch.Elapsed < Patience;)
                {
                    await Task.Delay(20);
                }

                if (life == 0)
                {
                    await server.Stop();
                }
                else
                {
                    server.Kill();
                    await server.Ended();
                    await stop.CancelAsync();
                }

                recording.Trace.Read(file);
                recording.Keep(data);
            }

            await Task.WhenAll(lives);
        }
        finally
        {
            await stop.CancelAsync();
            foreach (var actor in actors)
            {
                await actor.DisposeAsync();
            }
        }

        recording.Acts = [.. acts.OrderBy(a => a.At)];
        SqliteConnection.ClearAllPools();
        return recording;
    }

    private void Keep(string data) => Real.Add((
        Trace.Moments.Count,
        Directory.GetFiles(data, "hubbub.db*").Where(f => !f.EndsWith("-shm", StringComparison.Ordinal))
            .ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes)));
}
