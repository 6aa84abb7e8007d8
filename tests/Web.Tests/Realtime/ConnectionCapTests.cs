using Hubbub.Testing;
using Hubbub.Web.Realtime;

namespace Hubbub.Web.Tests.Realtime;

/// <summary>The limits of connections per person and per address.</summary>
[Trait("Abuse", "T-20")]
public sealed class ConnectionCapTests
{
    [Fact]
    public async Task A_person_has_10_connections_and_no_more()
    {
        await using var server = await TestServer.Start();
        var (alice, bob) = (await server.Register("alice"), await server.Register("bob"));
        var clients = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => alice.Connect()));

        (await Negotiate(alice)).Should().Be((429, "too_many_connections", 10));
        (await Negotiate(alice, "/HUBS/Social")).Should().Be((429, "too_many_connections", 10));
        await using (var socket = await RawSocket.Open(server, alice.AccessToken))
        {
            socket.Status.Should().Be(429);
        }

        await using var other = await bob.Connect();
        await clients[0].DisposeAsync();
        var isFreeAgain = false;
        for (var i = 0; i < 200 && !isFreeAgain; i++)
        {
            isFreeAgain = (await Negotiate(alice)).Status == 200;
        }

        isFreeAgain.Should().BeTrue();
        await using var again = await alice.Connect();
        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }
    }

    [Fact]
    public async Task An_address_has_as_many_as_the_configuration_says()
    {
        new RealtimeOptions().ConnectionsPerAddress.Should().Be(1_000, "a campus is behind one address");
        await using var server = await TestServer.Start("--Realtime:ConnectionsPerAddress=3");
        var people = new List<TestPerson>();
        foreach (var name in new[] { "alice", "bob", "carol", "dave" })
        {
            people.Add(await server.Register(name));
        }

        var clients = await Task.WhenAll(people.Take(3).Select(p => p.Connect()));

        (await Negotiate(people[3])).Should().Be((429, "too_many_connections", 10));
        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }
    }

    [Fact]
    public async Task Who_comes_with_many_at_once_gets_10_of_them()
    {
        await using var server = await TestServer.Start();
        var alice = await server.Register("alice");

        var attempts = await Task.WhenAll(Enumerable.Range(0, 25).Select(_ => TryConnect(server, alice)));

        attempts.Count(k => k.IsIn).Should().Be(10);
        foreach (var (socket, _) in attempts)
        {
            await socket.DisposeAsync();
        }
    }

    private static async Task<(RawSocket Socket, bool IsIn)> TryConnect(TestServer server, TestPerson person)
    {
        var socket = await RawSocket.Open(server, person.AccessToken);
        if (socket.Status != 101)
        {
            socket.Status.Should().Be(429);
            return (socket, false);
        }

        await socket.ShakeHands(isMessagePack: false);
        var first = await socket.Event("connected", or: "error");
        if (first.TryGetProperty("head", out _))
        {
            return (socket, true);
        }

        first.Must("event", "code", "message", "retryAfterSeconds").Text("code").Should().Be("too_many_connections");
        await socket.UntilClosed();
        return (socket, false);
    }

    private static async Task<(int Status, string? Code, double? Seconds)> Negotiate(
        TestPerson person, string hub = "/hubs/social")
    {
        using var response = await person.Http.PostAsync($"{hub}/negotiate?negotiateVersion=1", content: null);
        var (status, code) = await response.Refusal();
        return (status, code, response.Headers.RetryAfter?.Delta?.TotalSeconds);
    }
}
