using System.Globalization;
using System.Net;
using System.Text.Json;
using Hubbub.Application.Accounts;
using Hubbub.Application.Accounts.Administration;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Hubbub.Web.Description.Operations;
using Hubbub.Web.Operations;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Hubbub.Web.Tests.Accounts;

public sealed class AdminTests
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task An_administrator_sees_what_this_server_measures()
    {
        await using var server = await Start();
        await using var other = await TestServer.Start();
        var alice = await Administrator(server);
        await using var hers = await alice.Connect();
        await using var stranger = await (await other.Register("stranger")).Connect();
        await Sample(server, alice);

        await alice.Get("/api/v1/auth/me");
        (await hers.Invoke("set_status", new { status = "busy" })).Flag("ok").Should().BeTrue();
        using var refused = await alice.Http.GetAsync("/api/v1/posts/1");
        for (var i = 0; i < 10; i++)
        {
            await server.Http.GetAsync("/about");
            await server.Http.GetAsync("/health");
        }

        var seen = await Sample(server, alice);

        seen.Number("connections").Should().Be(1, "the other one is another server's");
        // Answers are measured after they are sent, and the first sample was asked for.
        seen.Number("calls").Should().BeInRange(2, 6, "pages and health checks are no calls");
        seen.Number("refusals").Should().Be(1);
        seen.Number("errors").Should().Be(0);
        seen.Number("events").Should().BePositive();
        var (half, most) = (seen.GetProperty("latencyP50Ms").GetDouble(), seen.GetProperty("latencyP99Ms").GetDouble());
        half.Should().BePositive().And.BeLessThanOrEqualTo(most);
        seen.GetProperty("seconds").GetDouble().Should().Be(MetricsHistory.Interval.TotalSeconds);
        seen.Number("memoryBytes").Should().BeGreaterThan(1_000_000);
        if (TestDatabase.Provider == DatabaseProvider.Sqlite)
        {
            seen.Number("databaseBytes").Should().BePositive();
            seen.Number("pagesWritten").Should().BePositive("a status is stored");
        }
    }

    [Fact]
    public void Quantiles_are_near_and_a_sample_begins_anew()
    {
        var durations = new Durations();
        for (var ms = 1; ms <= 1000; ms++)
        {
            durations.Record(ms / 1000d, []);
        }

        var (count, half, most) = durations.Take();

        count.Should().Be(1000);
        half.Should().BeApproximately(500, 45);
        most.Should().BeApproximately(990, 90);
        durations.Take().Should().Be((0L, (double?)null, (double?)null));
    }

    [Theory]
    [InlineData("posts.post_not_found", 1, 0)]
    [InlineData("internal_error", 0, 1)]
    [InlineData("storage_busy", 0, 1)]
    public void Errors_are_counted_apart_from_refusals(string code, long refusals, long errors)
    {
        var seen = new Refusals();

        seen.Record(1, [new("api", "rest"), new("code", code)]);

        seen.Take().Should().Be((refusals, errors));
    }

    [Theory]
    [InlineData("/api/v1/posts/{postId:long}", 1)]
    [InlineData("/api/v1/media/uploads/{uploadId:long}", 0)]
    [InlineData("/hubs/social", 0)]
    [InlineData(null, 0)]
    public void Only_requests_to_the_API_that_carry_no_files_are_calls(string? route, long calls)
    {
        var all = new Durations();

        new RestDurations(all).Record(0.1, [new("http.route", route)]);

        all.Take().Count.Should().Be(calls);
    }

    [Fact]
    [Trait("Abuse", "T-03")]
    public void Every_operation_of_administrators_says_that_it_is_theirs() =>
        AdminOperations.All.Select(o => o.Command).Concat(
                typeof(GetMetrics).Assembly.GetTypes().Where(
                    t => t.Namespace == typeof(GetMetrics).Namespace && t.IsAssignableTo(typeof(IBaseRequest))))
            .Should().HaveCountGreaterThan(9).And.OnlyContain(t => t.IsAssignableTo(typeof(IForAdministrators)));

    [Fact]
    public async Task Who_knows_a_sample_gets_only_those_after_it_and_old_ones_are_forgotten()
    {
        await using var server = await Start();
        var alice = await Administrator(server);
        var first = await Sample(server, alice);
        var second = await Sample(server, alice);

        var rest = (await Samples(alice, first.Time("at"))).Should().ContainSingle().Subject;
        rest.Time("at").Should().Be(second.Time("at"));

        for (var i = 0; i < 180; i++)
        {
            await Sample(server, alice);
        }

        var kept = await Samples(alice);
        kept.Should().HaveCount(180);
        kept[0].Time("at").Should().BeAfter(second.Time("at"));
    }

    [Fact]
    [Trait("Abuse", "T-11")]
    public async Task A_session_that_an_administrator_ends_is_over_at_once_and_the_log_says_who_did_it()
    {
        await using var server = await TestServer.Start();
        var alice = await Administrator(server);
        var mia = await server.Register("mia");
        await using var hers = await mia.Connect();
        var path = $"/api/v1/admin/accounts/{mia.Wire()}/sessions";
        var session = (await alice.Get(path)).GetProperty("items")[0];
        session.Must("id", "deviceName", "createdAt", "lastUsedAt");

        await alice.Delete($"{path}/{session.Text("id")}");

        await hers.Closed.WaitAsync(TestClient.Limit);
        using var after = await mia.Http.GetAsync("/api/v1/auth/me");
        after.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await alice.Get(path)).GetProperty("items").GetArrayLength().Should().Be(0);
        server.Logs.Lines.Select(l => l.Message).Should().Contain(
            $"Administrator {alice.Wire()} ended session {session.Text("id")} of account {mia.Wire()}");
    }

    [Fact]
    public async Task The_list_of_accounts_has_nothing_that_only_their_owners_should_see()
    {
        await using var server = await TestServer.Start();
        var alice = await Administrator(server);
        await server.Register("mia");

        var answer = await alice.Get("/api/v1/admin/accounts?q=mia");

        answer.GetProperty("items")[0].Must(
            "user", "username", "state", "isAdmin", "createdAt", "sessionCount", "lastSeenAt");
        answer.GetRawText().Should().NotContain("@example.test").And.NotContain("127.0.0.1");
    }

    private Task<TestServer> Start() =>
        TestServer.Start(
            builder => builder.Services.AddSingleton<TimeProvider>(_clock), "--RateLimits:Enabled=false");

    private static async Task<TestPerson> Administrator(TestServer server)
    {
        var alice = await server.Register("alice");
        await using var scope = server.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new GrantAdmin("alice"))).Failure
            .Should().BeNull();
        return alice;
    }

    /// <summary>The next sample.</summary>
    private async Task<JsonElement> Sample(TestServer server, TestPerson admin)
    {
        var history = server.Services.GetRequiredService<MetricsHistory>();
        var before = _clock.GetUtcNow();
        _clock.Advance(MetricsHistory.Interval);
        await WireExtensions.Until(() => history.After(before).Count > 0, "it was sampled");
        return (await Samples(admin, before))[^1];
    }

    private static async Task<JsonElement[]> Samples(TestPerson admin, DateTimeOffset? since = null)
    {
        var query = since is { } time
            ? $"?since={Uri.EscapeDataString(time.ToString("O", CultureInfo.InvariantCulture))}"
            : string.Empty;
        return [.. (await admin.Get($"/api/v1/admin/metrics{query}")).GetProperty("samples").EnumerateArray()];
    }
}
