using System.Diagnostics.Metrics;
using System.Net.Http.Headers;
using System.Text.Json;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Sync;
using Hubbub.Infrastructure.Sync.Events;
using Hubbub.Infrastructure.Sync.Nodes;
using Hubbub.Testing;
using Hubbub.Web.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Hubbub.Web.Tests.Operations;

/// <summary>A node sends events to itself, which prove that it delivers.</summary>
public sealed class CanaryTests
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task An_event_to_itself_goes_the_whole_way_and_leaves_one_row()
    {
        await using var server = await Start(_ => { });
        var canary = server.Services.GetRequiredService<CanaryService>();
        await WireExtensions.Until(() => canary.Last is not null, "the first one arrived");

        _clock.Advance(TimeSpan.FromSeconds(9));
        var details = await Details(server);
        details.Must("status", "checks", "canary").Text("status").Should().Be("Healthy");
        details.GetProperty("checks").Must("database", "relay").Text("relay").Should().Be("Healthy");
        details.GetProperty("canary").Must("ageSeconds", "milliseconds").GetProperty("ageSeconds").GetDouble()
            .Should().BeApproximately(9, .1);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await WireExtensions.Until(() => canary.Last!.Value.Age < TimeSpan.FromSeconds(9), "the second one arrived");

        var receiver = server.Services.GetRequiredService<Canary>().Receiver;
        (await server.Db(db => db.UserEvents.Where(e => e.UserId == receiver).Select(e => e.Seq).ToListAsync()))
            .Should().Equal(2);
        var head = await server.Db(db => db.UserEventHeads.SingleAsync(h => h.UserId == receiver));
        (head.Head, head.Floor).Should().Be((2, 1));
    }

    [Fact]
    public async Task A_node_that_loses_its_slot_gets_its_canaries_by_the_next_one()
    {
        // On SQLite a node is alone, and keeps its slot.
        Assert.SkipUnless(PostgreSqlServer.IsInstalled, "PostgreSQL is not installed.");
        await using var server = await TestServer.Start(
            DatabaseProvider.PostgreSql,
            builder => builder.Services.AddSingleton<TimeProvider>(_clock),
            "--Health:CanarySeconds=10");
        var (canary, node) = (
            server.Services.GetRequiredService<CanaryService>(), server.Services.GetRequiredService<NodeIdentity>());
        await WireExtensions.Until(() => canary.Last is not null, "the first one arrived");
        var slot = node.Slot;

        await server.Db(db => db.Nodes.ExecuteUpdateAsync(set => set.SetProperty(n => n.Instance, "another")));
        await WireExtensions.Until(
            () =>
            {
                _clock.Advance(TimeSpan.FromSeconds(1));
                return node.Slot != slot;
            },
            "it took another slot");
        _clock.Advance(TimeSpan.FromSeconds(10));

        await WireExtensions.Until(() => canary.Last!.Value.Age < TimeSpan.FromSeconds(10), "the next one arrived");
        var receiver = server.Services.GetRequiredService<Canary>().Receiver;
        (await server.Db(db => db.UserEvents.AnyAsync(e => e.UserId == receiver))).Should().BeTrue();
    }

    [Fact]
    public async Task If_pushes_do_not_arrive_its_age_says_so_and_the_node_stays_ready()
    {
        await using var server = await Start(
            services => services.Replace(ServiceDescriptor.Singleton<IPushTransport>(new DropsPushes())));
        var receiver = server.Services.GetRequiredService<Canary>().Receiver;
        await WireExtensions.Until(
            () => server.Db(db => db.UserEvents.AnyAsync(e => e.UserId == receiver)), "the first one was appended");
        _clock.Advance(TimeSpan.FromSeconds(11));
        await WireExtensions.Until(
            () => server.Logs.Lines.Any(l => l.Message.Contains("this node sent itself did not arrive")),
            "the first one was given up");

        (await server.Http.GetStringAsync("/health/ready")).Should().Be("Healthy");
        var details = await Details(server);

        details.Must("status", "checks").Text("status").Should().Be("Healthy");
        AgeOf(server).Should().BeApproximately(11, .1);
    }

    [Fact]
    public async Task Details_are_for_those_who_may_read_the_metrics()
    {
        await using var server = await Start(_ => { }, "--Server:KnownProxies=127.0.0.1", "--Metrics:Key=the-key");

        (await Ready(server, "203.0.113.7", key: null)).Should().Be("Healthy");
        (await Ready(server, "203.0.113.7", key: "the-key")).Should().StartWith("{");
    }

    // Of this server: the exporter adds those of others in this process.
    private static double AgeOf(TestServer server)
    {
        var age = 0.0;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, all) =>
            {
                if (instrument.Name == "hubbub.canary.age"
                    && ReferenceEquals(instrument.Meter.Scope, server.Services.GetRequiredService<IMeterFactory>()))
                {
                    all.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => age = value);
        listener.Start();
        listener.RecordObservableInstruments();
        return age;
    }

    private static async Task<JsonElement> Details(TestServer server) =>
        JsonDocument.Parse(await Ready(server, from: null, key: null)).RootElement;

    private static async Task<string> Ready(TestServer server, string? from, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/ready");
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        if (from is not null)
        {
            request.Headers.Add("X-Forwarded-For", from);
        }

        using var response = await server.Http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    private Task<TestServer> Start(Action<IServiceCollection> configure, params string[] settings) => TestServer.Start(
        builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(_clock);
            configure(builder.Services);
        },
        ["--Health:CanarySeconds=10", .. settings]);

    private sealed class DropsPushes : IPushTransport
    {
        public void Push(UserId receiver, IReadOnlyList<PushedEvent> events, PushCause cause = default)
        {
        }

        public void PushTo(string connection, IReadOnlyList<PushedEvent> events)
        {
        }

        public void CloseSessions(IReadOnlyList<SessionId> sessions)
        {
        }
    }
}
