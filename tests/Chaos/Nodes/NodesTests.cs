using System.Globalization;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;

namespace Hubbub.Chaos.Nodes;

/// <summary>
/// <c>HUBBUB_CHAOS_NODES</c> sets the number of nodes and enables the long form: each node killed, one frozen, all
/// restarted in turn, Redis stopped ten times and hanging once; or only those troubles that
/// <c>HUBBUB_CHAOS_TROUBLES</c> names. <c>HUBBUB_CHAOS_SEED</c> repeats a run's decisions.
/// </summary>
[Collection("One server at a time")]
public sealed class NodesTests : IDisposable
{
    private const double MostFailedCalls = 0.001;
    private const double MostSeconds = 10;

    private readonly int _seed = Setting("HUBBUB_CHAOS_SEED") ?? Random.Shared.Next(1_000_000);
    private readonly int? _nodes = Setting("HUBBUB_CHAOS_NODES");
    private readonly string _directory = Directory.CreateTempSubdirectory("hubbub-nodes-").FullName;
    private bool _isKept;

    [Fact]
    public Task When_a_node_is_killed_and_Redis_stops_nothing_is_lost_doubled_or_out_of_order() =>
        Run(NodesPlan.Short(_seed));

    [Fact]
    public Task With_sticky_sessions_nothing_is_lost_and_all_is_caught_up_in_time() => RunLong(isSticky: true);

    [Fact]
    public Task Without_sticky_sessions_nothing_is_lost_and_all_is_caught_up_in_time() => RunLong(isSticky: false);

    public void Dispose()
    {
        if (!_isKept)
        {
            Directory.Delete(_directory, recursive: true);
        }
    }

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value
            ? int.Parse(value, CultureInfo.InvariantCulture)
            : null;

    private async Task RunLong(bool isSticky)
    {
        Assert.SkipWhen(_nodes is null, "HUBBUB_CHAOS_NODES is not set");
        var named = Environment.GetEnvironmentVariable("HUBBUB_CHAOS_TROUBLES")?.Split(' ').Select(Enum.Parse<Trouble>);
        var plan = NodesPlan.Long(_seed, _nodes.Value, isSticky);
        plan = named is null ? plan : plan with { Troubles = [.. plan.Troubles.Where(named.Contains)] };

        var figures = (await Run(plan)).Nodes!;

        figures.CaughtUpSecondsWorst.Values.Should().OnlyContain(s => s <= MostSeconds);
        figures.RollingFailedCalls.Should().BeLessThanOrEqualTo((int)(MostFailedCalls * figures.RollingCalls));
    }

    private async Task<ChaosReport> Run(NodesPlan plan)
    {
        var reason = TestDatabase.SkipOf(DatabaseProvider.PostgreSql, hasRaces: true);
        Assert.SkipWhen(reason is not null, reason ?? string.Empty);
        Assert.SkipUnless(RedisServer.IsInstalled, "Redis is not installed");

        _isKept = true;
        var report = await NodesRun.Execute(plan, _directory);

        Console.WriteLine($"nodes {report}");
        // The assertion library would interpret braces as placeholders.
        var why = $"of {report}; user logs, server log and the nodes' files are in {_directory}"
            .Replace("{", "{{").Replace("}", "}}");
        report.Damage.Should().Be(0, why);
        report.KillsByPoint.Values.Sum().Should().Be(plan.Troubles.Count, why);
        report.Nodes!.Granted.Should().Be(NodesRun.Permits, why);
        _isKept = false;
        return report;
    }
}
