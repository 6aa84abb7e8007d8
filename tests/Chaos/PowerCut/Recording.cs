using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Hubbub.Chaos.PowerCut;

/// <summary>
/// The system calls of a server under load, and what its clients received: it starts in an empty directory, is stopped
/// and checkpoints its log, starts again, and is killed.
/// </summary>
internal sealed class Recording
{
    private const int People = 6;

    /// <summary>The time limit, because a busy machine does less.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

    private Recording(Trace trace) => Trace = trace;

    public Trace Trace { get; }

    public IReadOnlyList<Act> Acts { get; private set; } = [];

    /// <summary>The real files after all calls up to a moment, to compare the model with.</summary>
    public List<(int Moment, Dictionary<string, byte[]> Files)> Real { get; } = [];

    /// <summary>
    /// Records a server in <paramref name="directory"/> with the durability <paramref name="synchronous"/> (Full or
    /// Normal), until <paramref name="load"/> acts and events were recorded.
    /// </summary>
    public static async Task<Recording> Make(
        string directory, int seed, int load, string synchronous = "Full", bool isFailing = false)
    {
        var data = Path.Combine(directory, "data");
        var recording = new Recording(new(data));
        var address = new Uri($"http://127.0.0.1:{ServerProcess.FreePort()}/");
        using var log = new RunLog(Path.Combine(directory, "server.log"));
        var acts = new ConcurrentQueue<Act>();
        var (posts, groups) = (new ConcurrentQueue<long>(), new ConcurrentQueue<(long, long)>());
        Actor[] actors = [];
        using var stop = new CancellationTokenSource();
        Task[] lives = [];
        try
        {
            for (var life = 0; life < 2; life++)
            {
                var file = Path.Combine(directory, $"calls-{life}");
                using var server = ServerProcess.Start(
                    data, address, log, null, null, new()
                    {
                        ["Database__Synchronous"] = synchronous
                    }, Trace.Command(file, isFailing && life == 1));
                await server.Ready();
                if (life == 0)
                {
                    var people = await Task.WhenAll(Enumerable.Range(0, People).Select(async i =>
                    {
                        var person = await Person.Register(address, $"person{i}");
                        acts.Enqueue(new(Act.Now, "account", person.Id, person.Id));
                        return person;
                    }));
                    actors =
                    [
                        .. people.Select(
                            (p, i) => new Actor(p, address, i % 2 == 1, seed + (10 * i), posts, groups, acts)),
                    ];
                    lives = [.. actors.Select(
                        (a, i) => a.Live([.. people.Where((_, j) => j != i).Select(p => p.Id)], stop.Token))];
                }

                var enough = acts.Count + (life == 0 ? load / 6 : load * 5 / 6);
                for (var watch = Stopwatch.StartNew(); acts.Count < enough && watch.Elapsed < Timeout;)
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

    private void Keep(string data)
    {
        var files = Directory.GetFiles(data, "hubbub.db*").Where(f => !f.EndsWith("-shm", StringComparison.Ordinal))
            .ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes);
        Trace.SettleInterrupted(files);
        Real.Add((Trace.Moments.Count, files));
    }
}
