using System.Diagnostics;
using Hubbub.Chaos.Groups;

namespace Hubbub.Chaos;

/// <summary>
/// One server, killed and restarted as planned while users keep acting; then a quiet phase until everything has
/// arrived; then the checker.
/// </summary>
internal sealed class ChaosRun : IDisposable
{
    private readonly ChaosPlan _plan;
    private readonly Uri _address = new($"http://127.0.0.1:{ServerProcess.FreePort()}/");
    private readonly ServedDatabase _database;
    private readonly RunLog _log;
    private readonly List<(double All, double Own)> _readySeconds = [];
    private readonly Dictionary<string, int> _kills = [];
    private readonly List<int> _ackedLives = [];
    private readonly GroupBoard _board = new();
    private readonly AnsweredEffects _effects;
    private int _life;

    private ChaosRun(ChaosPlan plan, string directory, ServedDatabase database)
    {
        (_plan, Directory, _database) = (plan, directory, database);
        _log = new RunLog(Path.Combine(directory, "server.log"));
        _effects = new AnsweredEffects(database, _board);
    }

    /// <summary>Holds the server's data, its log and the users' logs.</summary>
    public string Directory { get; }

    private string DataDirectory => Path.GetDirectoryName(_database.File)!;

    /// <summary>Executes the plan in <paramref name="directory"/>, which must be empty, and returns a report.</summary>
    public static async Task<ChaosReport> Execute(ChaosPlan plan, string directory)
    {
        var data = Path.Combine(directory, "data");
        await using var database = plan.IsOnPostgreSql
            ? await ServedDatabase.OnPostgreSql(data)
            : ServedDatabase.OfFile(Path.Combine(data, "hubbub.db"));
        using var run = new ChaosRun(plan, directory, database);
        return await run.Execute();
    }

    public void Dispose() => _log.Dispose();

    private async Task<ChaosReport> Execute()
    {
        var whole = Stopwatch.StartNew();
        var server = Start(_plan.Kills.Count == 0 ? null : _plan.Kills[0]);
        Crowd? users = null;
        double caughtUp;
        try
        {
            await server.Ready();
            users = await Crowd.Register(
                _database, new(_address), _plan.Users, _plan.Seed, Directory, _board, () => Volatile.Read(ref _life));
            users.Begin();
            for (var kill = 0; kill < _plan.Kills.Count; kill++)
            {
                await Kill(server, _plan.Kills[kill], isReady: kill == 0, users);
                server.Dispose();
                _life++;
                server = Start(_plan.Kills.ElementAtOrDefault(kill + 1));
            }

            var sinceLastKill = Stopwatch.StartNew();
            await WhenReady(server);
            if (_plan.Kills.Count == 0)
            {
                await users.Until(() => users.HasDoneAll, Crowd.Timeout);
                sinceLastKill.Restart();
            }

            await users.Settle();
            caughtUp = sinceLastKill.Elapsed.TotalSeconds;
        }
        finally
        {
            if (users is not null)
            {
                await users.DisposeAsync();
            }

            await server.Stop();
            server.Dispose();
        }

        var report = Checker.Check(_database, Directory);
        return report with
        {
            Seed = _plan.Seed,
            Kills = _kills.Values.Sum(),
            KillsByPoint = _kills,
            AcksExamined = _effects.Examined,
            WithoutEffects = _effects.Missing,
            AckedUnpushed = _ackedLives.Count(report.LivesWithAckedUnpushed.Contains),
            Errors = _log.Errors,
            Broken = await ServerProcess.Examine(DataDirectory, _log, _database.Settings),
            ReadySecondsWorst = Math.Round(_readySeconds.Max(r => r.All), 2),
            ReadySecondsMedian =
                Math.Round(_readySeconds.Select(r => r.All).Order().ElementAt(_readySeconds.Count / 2), 2),
            ReadySecondsWorstOwn = Math.Round(_readySeconds.Max(r => r.Own), 2),
            CaughtUpSeconds = Math.Round(caughtUp, 2),
            Seconds = Math.Round(whole.Elapsed.TotalSeconds),
        };
    }

    private ServerProcess Start(Kill? kill) => ServerProcess.Start(
        DataDirectory,
        _address,
        _log,
        kill?.Point is { } point ? $"{point}:{kill.Count}" : null,
        _plan.Fault,
        _database.Settings);

    private async Task Kill(ServerProcess server, Kill kill, bool isReady, Crowd users)
    {
        if (!kill.IsWhileStarting && !isReady)
        {
            await WhenReady(server);
        }

        if (kill.Point is null)
        {
            await users.Act(kill.Count, TimeSpan.FromSeconds(30));
            await Task.Delay(kill.Delay);
            server.Kill();
        }

        var code = await server.Ended();
        if (code != ServerProcess.Killed || server.ReachedPoint != kill.Point)
        {
            throw new InvalidOperationException(
                $"The server should be killed ({kill}), but ended with {code} at {server.ReachedPoint}:\n{_log.Tail}");
        }

        _kills[$"{kill}"] = _kills.GetValueOrDefault($"{kill}") + 1;
        if (kill.Point == "after-answer")
        {
            _ackedLives.Add(_life);
        }

        _effects.Examine(users.Sent);
    }

    // Work left by the last crash may reach the point before any client can act.
    private async Task WhenReady(ServerProcess server)
    {
        if (await server.Ready() is { } seconds)
        {
            _readySeconds.Add(seconds);
        }
    }
}
