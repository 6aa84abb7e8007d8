using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Hubbub.Application.Presence;
using Hubbub.Testing;
using Hubbub.Web.Realtime;
using Hubbub.Web.Realtime.Shedding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Hubbub.Web.Tests.Realtime;

/// <summary>A server whose pressure is what the test says: its clock, which measures each second, stands.</summary>
public sealed class PressedServer : Pair
{
    public FakeTimeProvider Time => Clock;

    protected override string[] Settings => ["--RateLimits:Enabled=false", "--Realtime:PressureMilliseconds=100"];

    public Task Left(TestClient client, TestPerson person) => Leave(client, person);
}

/// <summary>What a node under pressure leaves out, and that it says so.</summary>
public sealed class PressureTests(PressedServer pressed) : IClassFixture<PressedServer>, IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, long> _shed = [];
    private readonly MeterListener _meters = new();

    private TestPerson Alice { get; set; } = null!;

    private TestPerson Bob { get; set; } = null!;

    private PressureService Service => pressed.Server.Services.GetRequiredService<PressureService>();

    public async ValueTask InitializeAsync()
    {
        var factory = pressed.Server.Services.GetRequiredService<IMeterFactory>();
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "hubbub.pressure.shed" && ReferenceEquals(instrument.Meter.Scope, factory))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((_, count, tags, _) =>
            _shed.AddOrUpdate((string)tags[0].Value!, count, (_, before) => before + count));
        _meters.Start();
        Calm(30);
        var name = $"p{Guid.NewGuid():N}"[..16];
        Alice = await pressed.Server.Register($"{name}a");
        Bob = await pressed.Server.Register($"{name}b");
        await Bob.Put($"/api/v1/users/{Alice.Wire()}/follow");
        await Alice.Put($"/api/v1/users/{Bob.Wire()}/follow");
    }

    public ValueTask DisposeAsync()
    {
        _meters.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Presence_goes_first_then_typing_then_hints_and_messages_never()
    {
        await using var bob = await Bob.Connect();

        Reach(1);
        await bob.Next("slow_down", e => e.Number("level") == 1);
        await using var alice = await Alice.Connect();
        await alice.Call("set_status", new { status = "away" });
        await WireExtensions.Until(() => Shed("presence") > 0, "the announcement was left out");
        await Type(alice);
        await bob.Next("user_typing");

        Reach(2);
        await bob.Next("slow_down", e => e.Number("level") == 2);
        await alice.Call("typing_stop", new { receiverId = Bob.Wire() });
        await bob.Next("user_stopped_typing");
        await Type(alice);
        Shed("typing").Should().Be(1);
        await Alice.Post("/api/v1/posts", new { text = "Seen at once" });
        await bob.Next("feed_changed");

        Reach(3);
        await bob.Next("slow_down", e => e.Number("level") == 3);
        var post = (await Alice.Post("/api/v1/posts", new { text = "Seen when it is read" })).Text("id");
        await WireExtensions.Until(() => Shed("hints") > 0, "the hint was left out");
        await Alice.Http.DeleteAsync(new Uri($"/api/v1/posts/{post}", UriKind.Relative));
        (await bob.Next("feed_post_removed")).Id("postId").Should().Be(post, "what is gone is told");
        await alice.Call("send_message", new { receiverId = Bob.Wire(), message = "Told whatever happens" });
        (await bob.Next("receive_message")).GetProperty("message").Text("body").Should().Be("Told whatever happens");

        bob.Count("user_typing").Should().Be(1);
        bob.Count("feed_changed").Should().Be(1);
        Statuses(bob).Should().BeEmpty();
    }

    [Fact]
    public async Task When_it_is_over_clients_are_told_and_so_is_the_presence_that_was_left_out()
    {
        await using var bob = await Bob.Connect();
        Reach(1);
        await using var alice = await Alice.Connect();
        await WireExtensions.Until(() => Shed("presence") > 0, "the announcement was left out");
        await bob.Barrier();
        Statuses(bob).Should().BeEmpty();

        await CalmUntil(() => Statuses(bob).Contains("online"));

        var over = await bob.Next("slow_down", e => e.Number("level") == 0);
        over.Must("level", "retryAfterSeconds").Number("retryAfterSeconds").Should().BeInRange(1, 5);
        Statuses(bob).Should().OnlyContain(s => s == "online");
    }

    [Fact]
    public async Task Who_becomes_invisible_is_gone_at_once()
    {
        await using var bob = await Bob.Connect();
        await using var alice = await Alice.Connect();
        await bob.Next("user_status_change", Is("online"));
        Reach(3);

        await alice.Call("set_status", new { status = "invisible" });

        await bob.Next("user_status_change", Is("offline"));
    }

    [Fact]
    public async Task Who_leaves_is_gone_at_once()
    {
        await using var bob = await Bob.Connect();
        var alice = await Alice.Connect();
        await bob.Next("user_status_change", Is("online"));
        await pressed.Left(alice, Alice);
        var left = pressed.Time.GetUtcNow() + PresenceTracker.Grace;
        pressed.Time.Advance(PresenceTracker.Grace - TimeSpan.FromSeconds(1));
        // Its clock has moved, and it has measured that there is none.
        Reach(3);
        pressed.Time.Advance(TimeSpan.FromSeconds(1));

        (await bob.Next("user_status_change", Is("offline"))).GetProperty("lastSeenAt").GetDateTimeOffset()
            .Should().BeCloseTo(left, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Who_came_and_left_meanwhile_was_last_seen_then()
    {
        Reach(1);
        var alice = await Alice.Connect();
        await WireExtensions.Until(() => Shed("presence") > 0, "the announcement was left out");
        await pressed.Left(alice, Alice);
        pressed.Time.Advance(PresenceTracker.Grace);
        await WireExtensions.Until(async () => await LastSeen() is not null, "it was stored when she left");
        var left = await LastSeen();
        pressed.Time.Advance(TimeSpan.FromSeconds(5));
        await using var bob = await Bob.Connect();

        await CalmUntil(() => pressed.Server.Services.GetRequiredService<PresenceTracker>().Changes.Count == 0);
        await bob.Barrier();

        (await LastSeen()).Should().Be(left);
    }

    private Task<DateTimeOffset?> LastSeen() => pressed.Server.Db(
        db => db.Statuses.Where(s => s.UserId == Alice.Id).Select(s => s.LastSeenAt).SingleOrDefaultAsync());

    [Fact]
    public async Task Who_connects_meanwhile_is_told_and_nobody_twice()
    {
        Reach(2);
        await using var bob = await Bob.Connect();
        Service.Next(TimeSpan.FromMilliseconds(200));
        await bob.Next("slow_down", e => e.Number("level") == 2);
        Service.Next(TimeSpan.FromMilliseconds(200));
        Service.Next(TimeSpan.FromMilliseconds(200));

        await bob.Barrier();
        bob.Count("slow_down").Should().Be(1);
    }

    private void Reach(int level)
    {
        var delay = TimeSpan.FromMilliseconds(100 << (level - 1));
        Service.Next(delay);
        Service.Next(delay);
    }

    private void Calm(int seconds)
    {
        for (var i = 0; i < seconds; i++)
        {
            Service.Next(TimeSpan.Zero);
        }
    }

    private Task CalmUntil(Func<bool> holds) => WireExtensions.Until(
        () =>
        {
            Calm(1);
            return holds();
        },
        "what was left out is told when it is over");

    private long Shed(string kind) => _shed.GetValueOrDefault(kind);

    private Task<JsonElement> Type(TestClient alice) => alice.Call("typing_start", new { receiverId = Bob.Wire() });

    private IEnumerable<string> Statuses(TestClient bob) => bob.Events
        .Where(e => e.Name == "user_status_change" && e.Payload.Id("userId") == Alice.Wire())
        .Select(e => e.Payload.Text("status"));

    private Func<JsonElement, bool> Is(string status) =>
        e => e.Id("userId") == Alice.Wire() && e.Text("status") == status;
}

/// <summary>From samples to a level.</summary>
public sealed class PressureLevelTests
{
    [Theory]
    [InlineData(new[] { 99, 99, 99 }, 0)]
    [InlineData(new[] { 5000, 0, 5000, 0 }, 0)]
    [InlineData(new[] { 100, 100 }, 1)]
    [InlineData(new[] { 5000, 200 }, 2)]
    [InlineData(new[] { 400, 400 }, 3)]
    [InlineData(new[] { 400, 400, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, 3)]
    [InlineData(new[] { 400, 400, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, 2)]
    [InlineData(new[] { 400, 400, 0, 0, 0, 0, 0, 250, 0, 0, 0, 0, 0 }, 3)]
    public void It_rises_after_two_high_samples_and_falls_after_ten_low_ones(int[] milliseconds, int level)
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var pressure = new Pressure(
            Options.Create(new RealtimeOptions { PressureMilliseconds = 100 }),
            services.GetRequiredService<IMeterFactory>());

        foreach (var sample in milliseconds)
        {
            pressure.Note(TimeSpan.FromMilliseconds(sample));
        }

        pressure.Level.Should().Be(level);
    }
}
