using System.Net.Http.Json;
using System.Text.Json;
using Hubbub.Testing;
using Hubbub.Web.Tests.Realtime;

namespace Hubbub.Web.Tests;

/// <summary>
/// The limits per person, exact to the millisecond, across hub, REST and all connections. Acts alternate between hub
/// and REST, so that each limit is reached once on either.
/// </summary>
[Trait("Abuse", "T-16")]
public sealed class LimitsTests : Pair
{
    [Theory, MemberData(nameof(Wires.Protocols), MemberType = typeof(Wires))]
    public Task Messages_10_a_minute(bool isMessagePack) => Allows(
        isMessagePack,
        permits: 10,
        seconds: 60,
        client => client.Invoke("send_message", new { receiverId = Bob.Wire(), message = "Hi" }),
        http => http.PostAsJsonAsync("/api/v1/messages", new { receiverId = Bob.Wire(), message = "Hi" }));

    [Theory, MemberData(nameof(Wires.Protocols), MemberType = typeof(Wires))]
    public Task Typing_10_in_30_seconds(bool isMessagePack) => Allows(
        isMessagePack,
        permits: 10,
        seconds: 30,
        client => client.Invoke("typing_start", new { receiverId = Bob.Wire() }),
        http => http.DeleteAsync($"/api/v1/typing/{Bob.Wire()}"));

    [Theory, MemberData(nameof(Wires.Protocols), MemberType = typeof(Wires))]
    public Task Status_3_in_5_minutes(bool isMessagePack) => Allows(
        isMessagePack,
        permits: 3,
        seconds: 300,
        client => client.Invoke("set_status", new { status = "away" }),
        http => http.PutAsJsonAsync("/api/v1/presence/status", new { status = "busy" }));

    [Theory, MemberData(nameof(Wires.Protocols), MemberType = typeof(Wires))]
    public async Task Notification_updates_20_a_minute(bool isMessagePack)
    {
        var id = await NotificationOfAlice();
        await Allows(
            isMessagePack,
            permits: 20,
            seconds: 60,
            client => client.Invoke("mark_notification_read", new { notificationId = id }),
            http => http.PostAsync($"/api/v1/notifications/{id}/read", content: null));
    }

    [Theory, MemberData(nameof(Wires.Protocols), MemberType = typeof(Wires))]
    public Task Bulk_operations_3_in_5_minutes(bool isMessagePack) => Allows(
        isMessagePack,
        permits: 3,
        seconds: 300,
        client => client.Invoke("mark_all_notifications_read"),
        http => http.DeleteAsync("/api/v1/notifications"));

    [Fact]
    public async Task Someone_elses_permits_are_their_own()
    {
        await using var alice = await Alice.Connect();
        await using var bob = await Bob.Connect();
        for (var i = 0; i < 10; i++)
        {
            await alice.Call("send_message", new { receiverId = Bob.Wire(), message = "Hi" });
        }

        await bob.Call("send_message", new { receiverId = Alice.Wire(), message = "Hi yourself" });

        (await alice.Refused("send_message", new { receiverId = Bob.Wire(), message = "Hi" }))
            .Should()
            .Be("rate_limited");
    }

    [Fact]
    public async Task A_retry_costs_nothing_and_a_refused_message_neither()
    {
        await using var alice = await Alice.Connect();
        var message = new { receiverId = Bob.Wire(), message = "Once", clientMessageId = "once" };
        var first = await alice.Call("send_message", message);
        for (var i = 0; i < 15; i++)
        {
            (await alice.Call("send_message", message)).GetRawText().Should().Be(first.GetRawText());
            await alice.Refused("send_message", new { receiverId = Alice.Wire(), message = "Me" });
        }

        for (var i = 0; i < 9; i++)
        {
            await alice.Call("send_message", new { receiverId = Bob.Wire(), message = "Hi" });
        }

        (await alice.Refused("send_message", new { receiverId = Bob.Wire(), message = "Hi" }))
            .Should()
            .Be("rate_limited");
        (await alice.Call("send_message", message)).Text("messageId").Should().Be(first.Text("messageId"));
    }

    [Fact]
    public async Task A_flood_from_many_connections_at_once_passes_exactly_10()
    {
        var clients = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Alice.Connect()));

        var replies = await Task.WhenAll(Enumerable.Range(0, 100).Select(async i => i % 2 == 0
            ? (await clients[i % 5].Invoke("send_message", new { receiverId = Bob.Wire(), message = $"{i}" }))
                .Flag("ok")
            : await Post(i)));

        replies.Count(ok => ok).Should().Be(10);
        var conversations = await Bob.Get("/api/v1/conversations");
        conversations.GetProperty("items")[0].Number("lastSeq").Should().Be(10);
        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }

        async Task<bool> Post(int i)
        {
            using var response = await Alice.Http.PostAsJsonAsync(
                "/api/v1/messages", new { receiverId = Bob.Wire(), message = $"{i}" });
            return response.IsSuccessStatusCode;
        }
    }

    [Theory, MemberData(nameof(Wires.Protocols), MemberType = typeof(Wires))]
    [Trait("Abuse", "T-17")]
    public async Task Calls_that_are_none_and_bad_ones_open_no_way_around_the_limits(bool isMessagePack)
    {
        await using var socket = await RawSocket.Open(Server, Alice.AccessToken, isMessagePack);
        var passed = 0;
        for (var i = 0; i < 12; i++)
        {
            // Fewer than the frame budget, because exceeding it would close the connection.
            await socket.Call(i % 2 == 0 ? "no_method" : "send_message", "[{}]", invocationId: null);
            await socket.Call("send_message", $$"""[{"receiverId":"{{Bob.Wire()}}","message":"{{i}}"}]""", $"{i}");
            var answer = await socket.Answer($"{i}");
            passed += answer.Flag("ok") ? 1 : 0;
            (answer.Flag("ok") || answer.Error().Text("code") == "rate_limited").Should().BeTrue();
        }

        passed.Should().Be(10);
        (await Bob.Get("/api/v1/conversations")).GetProperty("items")[0].Number("lastSeq").Should().Be(10);
    }

    private async Task Allows(
        bool isMessagePack,
        int permits,
        int seconds,
        Func<TestClient, Task<JsonElement>> call,
        Func<HttpClient, Task<HttpResponseMessage>> request)
    {
        await using var alice = await Alice.Connect(new(default, isMessagePack));
        await using var phone = await (await Alice.LogIn("alice")).Connect(new(default, isMessagePack));
        for (var i = 0; i < permits; i++)
        {
            if (i % 3 == 2)
            {
                using var response = await request(Alice.Http);
                await response.Must();
            }
            else
            {
                (await call(i % 3 == 0 ? alice : phone)).Flag("ok").Should().BeTrue();
            }
        }

        await MustRefuse(seconds);
        Clock.Advance(TimeSpan.FromSeconds(seconds - 1.5));
        await MustRefuse(2);
        Clock.Advance(TimeSpan.FromSeconds(1.499));
        await MustRefuse(1);
        Clock.Advance(TimeSpan.FromMilliseconds(1));

        (await call(alice)).Flag("ok").Should().BeTrue();

        async Task MustRefuse(int retryAfterSeconds)
        {
            var error = (await call(phone)).Error();
            error.Must("code", "message", "retryAfterSeconds").Text("code").Should().Be("rate_limited");
            error.Number("retryAfterSeconds").Should().Be(retryAfterSeconds);
            var raised = await phone.Next("error", e => e.Number("retryAfterSeconds") == retryAfterSeconds);
            raised.Must("event", "code", "message", "retryAfterSeconds").Text("code").Should().Be("rate_limited");

            using var response = await request(Alice.Http);
            (await response.Refusal()).Should().Be((429, "rate_limited"));
            response.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(retryAfterSeconds));
            response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        }
    }

    private async Task<string> NotificationOfAlice()
    {
        await using var alice = await Alice.Connect();
        await Bob.Put($"/api/v1/users/{Alice.Wire()}/follow");
        return (await alice.Next("new_notification")).Id("id");
    }
}
