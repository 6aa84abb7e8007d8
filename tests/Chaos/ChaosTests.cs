using System.Globalization;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;

namespace Hubbub.Chaos;

/// <summary>
/// <c>HUBBUB_CHAOS_KILLS</c> sets the number of kills and enables the checks of how long starting and catching up
/// take, which a busy machine fails; <c>HUBBUB_CHAOS_SEED</c> repeats a run's decisions.
/// </summary>
[Collection("One server at a time")]
public sealed class ChaosTests : IDisposable
{
    private const int ShortRun = 24;
    private const int ShortRunOnPostgreSql = 8;

    private readonly bool _isMeasured = Setting("HUBBUB_CHAOS_KILLS") is not null;
    private readonly int _seed = Setting("HUBBUB_CHAOS_SEED") ?? Random.Shared.Next(1_000_000);
    private readonly string _directory = Directory.CreateTempSubdirectory("hubbub-chaos-").FullName;
    private bool _isKept = true;

    [Fact]
    public async Task However_the_server_is_killed_nothing_is_lost_doubled_or_out_of_order()
    {
        var plan = ChaosPlan.Of(_seed, Setting("HUBBUB_CHAOS_KILLS") ?? ShortRun);

        var report = await Run("chaos", plan);

        report.Damage.Should().Be(0, Why(report));
        report.KillsByPoint.Keys.Should().Contain(ChaosPlan.Points, Why(report));
        report.AckedUnpushed.Should().BeGreaterThan(0, Why(report));
        report.AcksExamined.Should().BeGreaterThan(report.Kills, Why(report));
        report.Acked.Should().BeGreaterThan(report.Kills, Why(report));
        if (_isMeasured)
        {
            report.ReadySecondsWorstOwn.Should().BeLessThan(5, Why(report));
            report.CaughtUpSeconds.Should().BeLessThan(30, Why(report));
        }

        _isKept = false;
    }

    [Fact]
    public async Task However_a_server_on_PostgreSQL_is_killed_nothing_is_lost_doubled_or_out_of_order()
    {
        var reason = TestDatabase.SkipOf(DatabaseProvider.PostgreSql);
        Assert.SkipWhen(reason is not null, reason ?? string.Empty);
        var plan = ChaosPlan.Of(_seed, Setting("HUBBUB_CHAOS_KILLS") ?? ShortRunOnPostgreSql, isOnPostgreSql: true);

        var report = await Run("postgresql", plan);

        report.Damage.Should().Be(0, Why(report));
        report.KillsByPoint.Keys.Should().Contain(ChaosPlan.PointsOnPostgreSql, Why(report));
        report.AcksExamined.Should().BeGreaterThan(report.Kills, Why(report));
        _isKept = false;
    }

    [Fact]
    public async Task A_server_that_acknowledges_before_it_commits_is_found_out()
    {
        var report = await Run("ack-before-commit", ChaosPlan.With("ack-before-commit", _seed));

        report.Lost.Should().BeGreaterThan(0, Why(report));
        _isKept = false;
    }

    [Fact]
    public async Task A_server_that_does_not_know_a_retry_is_found_out()
    {
        // One kill may hit a message of the client's outbox, which its event answers without a retry.
        var report = await Run(
            "no-duplicate-check",
            ChaosPlan.With("no-duplicate-check", _seed, points: ["after-message", "after-message", "after-message"]));

        report.DoubledRows.Should().BeGreaterThan(0, Why(report));
        _isKept = false;
    }

    [Fact]
    public async Task A_server_that_forgets_an_outbox_row_is_found_out()
    {
        var report = await Run("skip-outbox", ChaosPlan.With("skip-outbox", _seed, acts: 200));

        report.Undelivered.Should().BeGreaterThan(0, Why(report));
        _isKept = false;
    }

    [Fact]
    public async Task A_server_that_stores_a_message_without_its_effects_is_found_out()
    {
        var report = await Run("skip-effects", ChaosPlan.With("skip-effects", _seed));

        report.WithoutEffects.Should().BeGreaterThan(0, Why(report));
        report.Undelivered.Should().BeGreaterThan(0, Why(report));
        _isKept = false;
    }

    [Fact]
    public async Task A_server_that_pushes_before_it_commits_is_found_out()
    {
        var report = await Run(
            "push-before-commit", ChaosPlan.With("push-before-commit", _seed, points: "before-commit"));

        report.Phantoms.Should().BeGreaterThan(0, Why(report));
        _isKept = false;
    }

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

    private async Task<ChaosReport> Run(string name, ChaosPlan plan)
    {
        var report = await ChaosRun.Execute(plan, _directory);
        Console.WriteLine($"{name} {report}");
        return report;
    }

    // The assertion library would interpret braces as placeholders.
    private string Why(ChaosReport report) =>
        $"of {report}; user logs, server log and database are in {_directory}".Replace("{", "{{").Replace("}", "}}");
}
