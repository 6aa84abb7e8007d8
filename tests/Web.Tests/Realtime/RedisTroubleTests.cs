using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Hubbub.Application.Presence;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Hubbub.Web.Realtime.Nodes;
using StackExchange.Redis;

namespace Hubbub.Web.Tests.Realtime;

/// <summary>Nothing that happens to Redis delays or loses what people do.</summary>
[Collection(TwoNodes.Collection)]
public sealed class RedisTroubleTests : IAsyncLifetime
{
    // Far less than anything waits for Redis, and enough on a busy machine.
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(5);

    private static readonly RedisChannel Channel = RedisChannel.Literal("hubbub:nodes:1");

    private readonly TwoNodes _nodes;

    public RedisTroubleTests(TwoNodes nodes) => _nodes = nodes;

    private TestPerson Alice => _nodes.Alice;

    private TestPerson Bob => _nodes.Bob;

    public async ValueTask InitializeAsync()
    {
        TwoNodes.SkipUnlessInstalled();
        await _nodes.MustBeTogether();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory, InlineData(true), InlineData(false)]
    public async Task While_Redis_is_away_acts_are_answered_and_afterwards_clients_are_told_to_sync(bool hangs)
    {
        await using var bob = await Bob.Connect();
        await using var near = await Bob.At(_nodes.One).Connect();
        var warnings = Warnings();
        await (hangs ? _nodes.Redis.Freeze() : _nodes.Redis.Stop());
        try
        {
            for (var i = 0; i < 50; i++)
            {
                var since = Stopwatch.StartNew();
                await Alice.Post("/api/v1/messages", new { receiverId = Bob.Wire(), message = $"{hangs} {i}" });
                since.Elapsed.Should().BeLessThan(AtOnce, "Redis is not on the way to an answer");
            }

            await near.Next("receive_message", e => e.GetProperty("message").Text("body") == $"{hangs} 49");
            await WireExtensions.Until(() => Warnings() > warnings, "the node finds that it is cut off");
        }
        finally
        {
            await (hangs ? _nodes.Redis.Resume() : _nodes.Redis.Start());
        }

        var last = near.Events.Last(e => e.Name == "receive_message").Payload.Number("seq");
        await bob.Next("head", e => e.Number("seq") >= last);
        var missed = await bob.Call("sync", new { afterSeq = last - 1 });
        missed.GetRawText().Should().Contain($"{hangs} 49");
        await _nodes.MustBeTogether();
    }

    [Fact]
    public async Task A_full_Redis_still_passes_on()
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(
            $"{_nodes.Redis.ConnectionString},allowAdmin=true");
        var server = redis.GetServers().Single();
        await server.ConfigSetAsync("maxmemory-policy", "noeviction");
        await server.ConfigSetAsync("maxmemory", "1");
        try
        {
            var write = () => redis.GetDatabase().StringSetAsync("any", "thing");
            await write.Should().ThrowAsync<RedisServerException>();

            await _nodes.MustBeTogether();
        }
        finally
        {
            await server.ConfigSetAsync("maxmemory", "0");
        }
    }

    [Fact]
    public async Task What_is_no_frame_is_ignored()
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(_nodes.Redis.ConnectionString);
        var random = new Random(17);
        var frame = new NodeFrame(Guid.NewGuid(), 1, [new NodeMessage.Ask()]).Write();
        foreach (var cut in Enumerable.Range(0, frame.Length))
        {
            await redis.GetSubscriber().PublishAsync(Channel, frame[..cut]);
        }

        for (var i = 0; i < 200; i++)
        {
            var garbage = new byte[random.Next(200)];
            random.NextBytes(garbage);
            await redis.GetSubscriber().PublishAsync(Channel, garbage);
        }

        // An array of two billion.
        await redis.GetSubscriber().PublishAsync(Channel, new byte[] { 0xDD, 0x7F, 0xFF, 0xFF, 0xFF });
        await _nodes.MustBeTogether();
    }

    [Fact]
    public async Task Those_at_a_node_that_died_are_offline_after_its_lease()
    {
        var username = $"frida{Guid.NewGuid():N}"[..20];
        var frida = await _nodes.One.Register(username);
        await Alice.Put($"/api/v1/users/{frida.Wire()}/follow");
        await frida.Put($"/api/v1/users/{Alice.Wire()}/follow");
        await using var alice = await Alice.Connect();
        await using var redis = await ConnectionMultiplexer.ConnectAsync(_nodes.Redis.ConnectionString);
        var here = new Devices([new(1)], IsShown: true);

        // A third node tells that she is there, and nothing more.
        await redis.GetSubscriber().PublishAsync(
            Channel,
            new NodeFrame(Guid.NewGuid(), 1, [new NodeMessage.Person(frida.Id, here, HasLeft: false)]).Write());
        await WireExtensions.Until(async () => await StatusOf(frida) == "online", "she is online");

        var since = Stopwatch.StartNew();
        while (await StatusOf(frida) != "offline" && since.Elapsed < TimeSpan.FromMinutes(1))
        {
            await Task.Delay(200);
        }

        since.Elapsed.Should().BeGreaterThan(TimeSpan.FromSeconds(10)).And.BeLessThan(TimeSpan.FromMinutes(1));
        await alice.Next(
            "user_status_change", e => e.Id("userId") == frida.Wire() && e.Text("status") == "offline");
        await _nodes.MustBeTogether();
        alice.Events.Count(e => e.Name == "user_status_change" && e.Payload.Id("userId") == frida.Wire())
            .Should().Be(1, "one of the nodes announces it");
    }

    [Fact]
    public async Task A_server_runs_with_a_Redis_that_answers_garbage_refuses_its_password_or_does_not_exist()
    {
        await using var locked = await RedisServer.StartNew("--requirepass", "secret");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = AnswerGarbage(listener);
        foreach (var address in (string[])
            [$"{locked.ConnectionString},password=wrong", $"{listener.LocalEndpoint}", "no-such-host.invalid:6379"])
        {
            await using var server = await TestServer.Start($"--ConnectionStrings:Redis={address}");
            var (one, other) = (await server.Register("one"), await server.Register("other"));
            await using var client = await other.Connect();
            var since = Stopwatch.StartNew();
            await one.Post("/api/v1/messages", new { receiverId = other.Wire(), message = "Hello" });
            await client.Next("receive_message");
            since.Elapsed.Should().BeLessThan(AtOnce);
            await WireExtensions.Until(
                () => server.Logs.Lines.Any(
                    l => l.Message.StartsWith("Redis does not pass on", StringComparison.Ordinal)),
                "it says so");
            server.Logs.Lines.Should().NotContain(l => l.Message.Contains("wrong", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Nodes_without_Redis_tell_heads_and_clients_sync()
    {
        string[] settings = [TwoNodes.Secret, "--Realtime:HeadSeconds=1"];
        await using var one = await TestServer.Start(DatabaseProvider.PostgreSql, configure: null, settings);
        await using var two = await one.StartAnother(settings);
        var (alice, bob) = (await one.Register("alice"), (await one.Register("bob")).At(two));
        await using var client = await bob.Connect();
        await alice.Post("/api/v1/messages", new { receiverId = bob.Wire(), message = "Hello" });
        var events = (await bob.Get("/api/v1/sync?after=0")).GetRawText();
        events.Should().Contain("Hello", "it is in the database of both");

        await client.Next("head", e => e.Number("seq") > 0);

        client.Count("receive_message").Should().Be(0);
    }

    private static async Task AnswerGarbage(TcpListener listener)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes("HTTP/1.1 400 Bad Request\r\n\r\n"));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }

    private int Warnings() => _nodes.One.Logs.Lines.Count(
        l => l.Message.StartsWith("Redis does not pass on", StringComparison.Ordinal));

    private async Task<string> StatusOf(TestPerson person) =>
        (await Alice.Get($"/api/v1/presence?userIds={person.Wire()}")).EnumerateArray().Single().Text("status");
}
