using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using Hubbub.Chaos.Groups;
using Hubbub.Testing;

namespace Hubbub.Chaos.Nodes;

/// <summary>
/// Several nodes on one PostgreSQL and one Redis behind a balancer, and users who go on through all troubles of the
/// plan; then a quiet phase until everything has arrived; then the checker.
/// </summary>
internal sealed class NodesRun : IAsyncDisposable
{
    /// <summary>The permits of the act that everybody tries at once on all nodes.</summary>
    public const int Permits = 20;

    private const int Tries = 60;

    /// <summary>Acts between troubles, and while a trouble lasts.</summary>
    private const int Acts = 40;

    /// <summary>What a node logs is read by then.</summary>
    private static readonly TimeSpan Logged = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Frozen = TimeSpan.FromSeconds(30);

    private readonly NodesPlan _plan;
    private readonly string _directory;
    private readonly ServedDatabase _database;
    private readonly RedisServer _redis;
    private readonly RunLog _log;
    private readonly Uri[] _addresses;
    private readonly ServerProcess[] _nodes;
    private readonly GroupBoard _board = new();
    private readonly AnsweredEffects _effects;
    private readonly Dictionary<string, int> _troubles = [];
    private readonly Dictionary<string, double> _caughtUp = [];
    private Balancer _balancer = null!;
    private (int All, int Failed, int TurnedAway) _rolling;
    private int _turn;
    private int _life;

    private NodesRun(NodesPlan plan, string directory, ServedDatabase database, RedisServer redis)
    {
        (_plan, _directory, _database, _redis) = (plan, directory, database, redis);
        _log = new(Path.Combine(directory, "server.log"));
        _effects = new(database, _board);
        _nodes = new ServerProcess[plan.Nodes];
        _addresses = new Uri[plan.Nodes];
        for (var (i, port) = (0, 0); i < plan.Nodes; i++)
        {
            port = ServerProcess.FreePort(port);
            _addresses[i] = new($"http://127.0.0.1:{port}/");
        }
    }

    /// <summary>Executes the plan in <paramref name="directory"/>, which must be empty, and returns a report.</summary>
    public static async Task<ChaosReport> Execute(NodesPlan plan, string directory)
    {
        await using var database = await ServedDatabase.OnPostgreSql(directory);
        await using var redis = await RedisServer.StartNew();
        await using var run = new NodesRun(plan, directory, database, redis);
        return await run.Execute();
    }

    public async ValueTask DisposeAsync()
    {
        if (_balancer is not null)
        {
            await _balancer.DisposeAsync();
        }

        foreach (var node in _nodes)
        {
            node?.Dispose();
        }

        _log.Dispose();
    }

    private async Task<ChaosReport> Execute()
    {
        var whole = Stopwatch.StartNew();
        for (var i = 0; i < _nodes.Length; i++)
        {
            _nodes[i] = Start(i);
        }

        await Task.WhenAll(_nodes.Select(n => n.Ready()));
        _balancer = await Balancer.Start(
            new($"http://127.0.0.1:{ServerProcess.FreePort(_addresses[^1].Port)}/"), _addresses, _plan.IsSticky);
        var (granted, caughtUp) = await Live();
        await Task.WhenAll(_nodes.Select(n => n.Stop()));
        return Checker.Check(_database, _directory) with
        {
            Seed = _plan.Seed,
            Kills = _troubles.GetValueOrDefault($"{Trouble.Kill}"),
            KillsByPoint = _troubles,
            AcksExamined = _effects.Examined,
            WithoutEffects = _effects.Missing,
            Errors = _log.Errors,
            Broken = await ServerProcess.Examine(DataOf(0), _log, _database.Settings),
            CaughtUpSeconds = Math.Round(caughtUp, 2),
            Seconds = Math.Round(whole.Elapsed.TotalSeconds),
            Nodes = new(
                _plan.Nodes,
                _plan.IsSticky,
                _caughtUp,
                _rolling.All,
                _rolling.Failed,
                _rolling.TurnedAway,
                granted),
        };
    }

    private async Task<(int Granted, double CaughtUpSeconds)> Live()
    {
        await using var users = await Crowd.Register(
            _database,
            new(_balancer.Address, IsBalanced: true, _plan.IsSticky),
            _plan.Users,
            _plan.Seed,
            _directory,
            _board,
            () => Volatile.Read(ref _life));
        var granted = await Granted(users);
        users.Begin();
        foreach (var trouble in _plan.Troubles)
        {
            await users.Act(Acts, Crowd.Timeout);
            await Suffer(trouble, users);
            _troubles[$"{trouble}"] = _troubles.GetValueOrDefault($"{trouble}") + 1;
            _life++;
        }

        var settling = Stopwatch.StartNew();
        await users.Settle();
        return (granted, settling.Elapsed.TotalSeconds);
    }

    private string DataOf(int node) => Path.Combine(_directory, $"node{node}", "data");

    private ServerProcess Start(int node)
    {
        Directory.CreateDirectory(DataOf(node));
        return ServerProcess.Start(
            DataOf(node),
            _addresses[node],
            _log,
            // Never reached; but effects of follows fail once, so that there is something to relay.
            point: "after-push:1000000000",
            settings: new(_database.Settings)
            {
                ["ConnectionStrings__Redis"] = _redis.ConnectionString,
                ["Realtime__HeadSeconds"] = "5",
                ["Server__KnownProxies"] = "127.0.0.1",
                ["RateLimits__CircleChanges__Permits"] = Permits.ToString(CultureInfo.InvariantCulture),
                ["RateLimits__CircleChanges__WindowSeconds"] = "3600",
            });
    }

    private async Task Suffer(Trouble trouble, Crowd users)
    {
        var (node, since) = (_turn++ % _nodes.Length, Stopwatch.StartNew());
        switch (trouble)
        {
            case Trouble.Kill:
                _nodes[node].Kill();
                await _nodes[node].Ended();
                _effects.Examine(users.Sent);
                await Measure(trouble, users, since);
                await StartAgain(node);
                break;
            case Trouble.Freeze:
                await _nodes[node].Freeze();
                await Task.Delay(Frozen);
                await _nodes[node].Resume();
                since.Restart();
                await Measure(trouble, users, since);
                break;
            case Trouble.RollingRestart:
                var before = users.Calls;
                for (var i = 0; i < _nodes.Length; i++)
                {
                    await _balancer.TakeOut(i);
                    since.Restart();
                    var stopped = _nodes[i].Stop();
                    await Measure(trouble, users, since);
                    (await stopped).Should().Be(0, "a node that is asked to stop finishes its work");
                    await StartAgain(i);
                    await _balancer.PutBack(i);
                    await users.Act(Acts, Crowd.Timeout);
                }

                var after = users.Calls;
                _rolling = (
                    after.All - before.All, after.Failed - before.Failed, after.TurnedAway - before.TurnedAway);
                break;
            case Trouble.RedisStop:
                await _redis.Stop();
                await Measure(trouble, users, since);
                await users.Act(Acts, Crowd.Timeout);
                await _redis.Start();
                break;
            case Trouble.RedisHang:
                await _redis.Freeze();
                await Measure(trouble, users, since);
                await users.Act(Acts, Crowd.Timeout);
                await _redis.Resume();
                break;
        }
    }

    private async Task StartAgain(int node)
    {
        _nodes[node].Dispose();
        _nodes[node] = Start(node);
        await _nodes[node].Ready();
    }

    private async Task Measure(Trouble trouble, Crowd users, Stopwatch since)
    {
        await users.CatchUp();
        _caughtUp[$"{trouble}"] = Math.Max(
            _caughtUp.GetValueOrDefault($"{trouble}"), Math.Round(since.Elapsed.TotalSeconds, 2));
    }

    /// <summary>
    /// How many of sixty at once, in turn on all nodes, are within a person's limit. Another person tries only if a
    /// node says that Redis did not answer in time, on a machine that is too busy, and that it counted alone.
    /// </summary>
    private async Task<int> Granted(Crowd users)
    {
        for (var i = 0; ; i++)
        {
            await users.Until(() => _log.NodesWithoutRedis == 0, Logged);
            var alone = _log.TimesWithoutRedis;
            using var http = new HttpClient { BaseAddress = _balancer.Address };
            http.DefaultRequestHeaders.Authorization = new("Bearer", users[i].Person.Session.AccessToken);
            var answers = await Task.WhenAll(Enumerable.Range(0, Tries).Select(
                n => http.PostAsync("api/v1/circles", JsonContent.Create(new { name = $"circle {n}" }))));
            var granted = answers.Count(a => a.IsSuccessStatusCode);
            if (granted != Permits)
            {
                await users.Until(() => _log.TimesWithoutRedis > alone, Logged);
            }

            if (granted == Permits || _log.TimesWithoutRedis == alone || i == _plan.Users - 1)
            {
                return granted;
            }
        }
    }
}
