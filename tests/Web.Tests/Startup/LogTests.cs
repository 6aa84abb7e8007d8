using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hubbub.Testing;
using Hubbub.Web.Tests.Commands;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Hubbub.Web.Tests.Startup;

/// <summary>The log's lines for operators.</summary>
public sealed partial class LogTests : IDisposable
{
    private const string Secret = "--JWT_SECRET=a-secret-of-this-test-that-is-long-enough";

    private readonly string _directory = Directory.CreateTempSubdirectory("hubbub-test-").FullName;

    [Fact]
    public async Task The_log_says_what_serves_and_last_that_it_has_stopped_and_each_line_has_its_time()
    {
        using var server = HubbubProcess.Start(
            _directory, "--environment=Production", "--urls=http://127.0.0.1:0", Secret,
            "--CLIENT_URL=http://localhost");
        var started = await server.Line(l => l.Contains("serves on", StringComparison.Ordinal));

        (await server.Stop()).Should().Be(0);

        started.Should().MatchRegex(
            @"info: Hubbub\[1\] Hubbub \d+\.\d+\.\d+ \(Production\) serves on http://127\.0\.0\.1:\d+, database: SQLite .+hubbub\.db$");
        server.Lines[^1].Should().MatchRegex(@"info: Hubbub\[3\] Hubbub \d+\.\d+\.\d+ has stopped after ");
        server.Lines.Should().OnlyContain(l => Timed().IsMatch(l));
        server.Lines
            .Should()
            .ContainSingle(l => l.Contains("warn: Hubbub[4] Smtp__Host is not set", StringComparison.Ordinal));
        server.Lines.Should().ContainSingle(l => l.Contains("AutoMapper", StringComparison.Ordinal))
            .Which.Should().Contain("warn: Hubbub[5] AutoMapper__LicenseKey is not set");
    }

    [Fact]
    public async Task One_setting_makes_each_line_a_JSON_object()
    {
        using var server = HubbubProcess.Start(
            _directory, "--environment=Development", "--urls=http://127.0.0.1:0", "--Logging:Format=json");
        await server.Line(l => l.Contains("serves on", StringComparison.Ordinal));

        (await server.Stop()).Should().Be(0);

        var lines = server.Lines.Select(l => JsonDocument.Parse(l).RootElement).ToList();
        lines.Should().OnlyContain(l => l.GetProperty("Timestamp").GetDateTimeOffset().Offset == TimeSpan.Zero);
        lines[^1].GetProperty("State").GetProperty("Version").GetString().Should().Be(Server.Version);
        lines.Should().NotContain(l => l.GetRawText().Contains("AutoMapper", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--Logging:LogLevel:Default=Information", false)]
    [InlineData("--Logging:LogLevel:Default=Debug", true)]
    public async Task One_setting_shows_what_happens_inside(string setting, bool isShown)
    {
        await using var server = await TestServer.Start(setting);

        await server.Register("alice");

        server.Logs.Lines.Any(l => l.Level == LogLevel.Debug
            && l.Category.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal))
            .Should().Be(isShown);
        server.Logs.Lines.Any(
            l => l.Level == LogLevel.Debug && l.Category.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal))
            .Should().Be(isShown);
    }

    [Fact]
    public async Task Failed_log_ins_and_lock_outs_are_logged_with_their_number_and_without_a_name()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var server = await TestServer.Start(builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var alice = await server.Register("alice");

        for (var i = 0; i < 8; i++)
        {
            await LogIn(server, "alice", "wrong horse battery");
        }

        clock.Advance(TimeSpan.FromSeconds(11));
        await LogIn(server, "my password by mistake", "wrong horse battery");

        var lines = server.Logs.Lines.Where(l => l.Category.EndsWith("GuessLog", StringComparison.Ordinal)).ToList();
        lines.Should().OnlyContain(l => l.Level == LogLevel.Information);
        lines.ConvertAll(l => l.Message).Should().Equal(
            $"Failed log-ins: 1; the last one: account {alice.Wire()}, from 127.0.0.1",
            lines[1].Message,
            "Failed log-ins: 5; the last one: no account, from 127.0.0.1");
        lines[1].Message.Should().MatchRegex(
            $@"^Locked out after too many log-ins: 1 refused; the last one: account {alice.Wire()}, from 127\.0\.0\.1, for \d+ s$");
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static async Task LogIn(TestServer server, string login, string password) =>
        (await server.Http.PostAsJsonAsync("/api/v1/auth/login", new { login, password })).Dispose();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (trce|dbug|info|warn|fail|crit): ")]
    private static partial Regex Timed();
}
