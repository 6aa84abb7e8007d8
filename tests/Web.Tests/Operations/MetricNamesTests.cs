using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Redis;
using Hubbub.Testing;
using Hubbub.Web.Realtime;
using Hubbub.Web.Tests.Startup;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Hubbub.Web.Tests.Operations;

/// <summary>The metrics of a running server against the documents, the dashboard and the alerts.</summary>
public sealed partial class MetricNamesTests : IAsyncLifetime
{
    private readonly NpgsqlDataSource _pool = NpgsqlDataSource.Create("Host=localhost");
    private TestServer _server = null!;
    private string _metrics = string.Empty;
    private HashSet<string> _names = [];

    public async ValueTask InitializeAsync()
    {
        // Some of them exist on SQLite only.
        _server = await TestServer.Start(DatabaseProvider.Sqlite, configure: null, "--Health:CanarySeconds=120");
        // As where there is a Redis.
        _server.Services.GetRequiredService<RealtimeMetrics>().WatchNodes(() => 0);
        _ = new SharedLimitMetrics(_server.Services.GetRequiredService<IMeterFactory>());
        var alice = await _server.Register("alice");
        await using var client = await alice.Connect();
        // What has not been measured yet is not exported.
        using var listener = new MeterListener { InstrumentPublished = (instrument, _) => Measure(instrument) };
        listener.Start();
        _metrics = await _server.Http.GetStringAsync("/metrics");
        _names = [.. TypeLine().Matches(_metrics).Select(m => m.Groups[1].Value), "up"];
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _pool.DisposeAsync();
    }

    [Fact]
    public void The_table_of_metrics_has_every_one_of_ours() =>
        TableRow().Matches(Read("docs/operations.md")).Select(m => m.Groups[1].Value)
            .Should().BeEquivalentTo(_names.Where(n => n.StartsWith("hubbub_", StringComparison.Ordinal)));

    [Fact]
    public void The_connection_string_is_in_no_label() =>
        _metrics.Should().Contain("db_client_connection_state=").And.NotContain("Host=");

    [Fact]
    public void The_dashboard_and_the_alerts_ask_for_metrics_that_exist()
    {
        var expressions = Dashboard().Concat(Alerts()).ToList();

        expressions.Should().HaveCountGreaterThan(20);
        expressions.SelectMany(Unknown).Should().BeEmpty();
        Unknown("""sum by (code) (rate(hubbub_refusal_total{code=~"a|b"}[5m])) / on (job) hubbub_push_waiting > 1""")
            .Should().Equal("hubbub_refusal_total");
    }

    [Fact]
    public async Task Prometheus_reads_the_expressions_of_both()
    {
        var promtool = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
            .Select(p => Path.Combine(p, "promtool")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(promtool is null, "promtool is not on the path (Debian: prometheus).");
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, Read("deploy/prometheus/alerts.yaml") + string.Concat(Dashboard().Select(
                (e, i) => $"\n      - record: hubbub:panel_{i}\n        expr: {JsonSerializer.Serialize(e)}")));
            using var check = Process.Start(
                new ProcessStartInfo(promtool!, ["check", "rules", file]) { RedirectStandardError = true })!;
            var errors = await check.StandardError.ReadToEndAsync();
            await check.WaitForExitAsync();

            check.ExitCode.Should().Be(0, errors);
        }
        finally
        {
            File.Delete(file);
        }
    }

    // Of what an expression names, what is no metric of this server.
    private IEnumerable<string> Unknown(string expression) =>
        from Match word in Word().Matches(NotNames().Replace(expression, " "))
        where !Keyword().IsMatch(word.Value) && !_names.Contains(word.Value)
            && !_names.Contains(Part().Replace(word.Value, string.Empty))
        select word.Value;

    private static IEnumerable<string> Dashboard() =>
        from panel in JsonDocument.Parse(Read("deploy/grafana/hubbub.json")).RootElement
            .GetProperty("panels").EnumerateArray()
        where panel.TryGetProperty("targets", out _)
        from target in panel.GetProperty("targets").EnumerateArray()
        select target.GetProperty("expr").GetString()!
            .Replace("$__rate_interval", "5m", StringComparison.Ordinal);

    private static IEnumerable<string> Alerts() =>
        Expression().Matches(Read("deploy/prometheus/alerts.yaml")).Select(m => m.Groups[1].Value);

    // Not of other servers in this process: those without a scope are everyone's.
    private void Measure(Instrument instrument)
    {
        if (!instrument.Meter.Name.StartsWith("Hubbub.", StringComparison.Ordinal)
            || !(instrument.Meter.Scope is null || ReferenceEquals(
                instrument.Meter.Scope, _server.Services.GetRequiredService<IMeterFactory>())))
        {
            return;
        }

        switch (instrument)
        {
            case Counter<long> counter:
                counter.Add(0);
                break;
            case UpDownCounter<int> counter:
                counter.Add(0);
                break;
            case Histogram<double> histogram:
                histogram.Record(0);
                break;
        }
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(RunningProgram.Repository, path));

    [GeneratedRegex(@"^\| `(hubbub_\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"^\s+expr: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Expression();

    [GeneratedRegex("^# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) ", RegexOptions.Multiline)]
    private static partial Regex TypeLine();

    // Labels, ranges, groupings, and what is called.
    [GeneratedRegex(@"\{[^}]*\}|\[[^\]]*\]|""[^""]*""|\b(by|without|on|ignoring)\s*\([^)]*\)|\b\w+\s*(?=\()")]
    private static partial Regex NotNames();

    [GeneratedRegex(@"\b[a-zA-Z_:][a-zA-Z0-9_:]*\b")]
    private static partial Regex Word();

    [GeneratedRegex("^(and|or|unless|bool|by|sum|max|min|avg)$", RegexOptions.IgnoreCase)]
    private static partial Regex Keyword();

    [GeneratedRegex("_(bucket|sum|count)$")]
    private static partial Regex Part();
}
