using System.Text.Json;
using Hubbub.Client;
using Hubbub.Client.Storage;
using Hubbub.Testing;
using Hubbub.Web.Realtime.Connections;
using Hubbub.Web.Tests.Clients;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Web.Tests.Realtime;

public sealed class ReconnectTests
{
    private const int People = 8;
    private const int LivesEach = 125;

    private static readonly HubWire[] Wires =
    [
        new(HttpTransportType.WebSockets, IsMessagePack: false),
        new(HttpTransportType.WebSockets, IsMessagePack: true),
        new(HttpTransportType.WebSockets, IsMessagePack: false),
        new(HttpTransportType.LongPolling, IsMessagePack: true),
    ];

    private int _cuts;
    private int _unanswered;

    [Fact]
    public async Task A_thousand_random_disconnects_lose_and_double_nothing()
    {
        var seed = Environment.TickCount;
        TestContext.Current.SendDiagnosticMessage($"seed {seed}");
        await using var server = await TestServer.Start(
            "--RateLimits:Enabled=false", "--Realtime:ConnectionsPerAddress=1000");
        var people = new List<TestPerson>();
        var clients = new List<Listener>();
        for (var i = 0; i < People; i++)
        {
            people.Add(await server.Register($"person{i}"));
            clients.Add(await Begin(server, people[i], Wires[i % Wires.Length]));
        }

        await Task.WhenAll(clients.Select((c, i) => Live(server, c, people, i, new Random(seed + i))));

        _unanswered.Should().BeLessThanOrEqualTo(_cuts, "a call fails only with its connection");
        foreach (var (client, person) in clients.Zip(people))
        {
            await client.Client.Start();
            await AssertComplete(server, client, person, seed);
            await client.DisposeAsync();
        }
    }

    [Fact]
    public async Task Fifty_parallel_sends_with_one_client_id_over_REST_and_hub_are_one_message_and_one_answer()
    {
        await using var server = await TestServer.Start("--RateLimits:Messages:Permits=1");
        var alice = await server.Register("alice");
        var bob = await server.Register("bob");
        await using var first = await alice.Connect();
        await using var second = await alice.Connect(new(default, IsMessagePack: true));
        await using var receiver = await bob.Connect();
        var request = new Dictionary<string, object>
        {
            ["receiverId"] = bob.Id.Value.ToString(),
            ["message"] = "Only once",
            ["clientMessageId"] = "0198c5d2-once",
        };

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => (i % 3) switch
        {
            0 => alice.Post("/api/v1/messages", request),
            1 => first.Call("send_message", request),
            _ => second.Call("send_message", request),
        }));

        answers.Select(a => a.GetRawText()).Distinct().Should().ContainSingle();
        (await server.Db(db => db.Messages.CountAsync())).Should().Be(1);
        await receiver.Next("receive_message");
        receiver.Events.Count(e => e.Name == "receive_message").Should().Be(1);
    }

    /// <summary>A client that has had nothing yet: its events begin with the first one there is.</summary>
    private static async Task<Listener> Begin(TestServer server, TestPerson person, HubWire wire)
    {
        var userId = person.Id.Value.ToString();
        var store = new MemoryStore();
        await store.Save($"cursor-{userId}", "0"u8.ToArray());
        var listener = new Listener(new(server.Address)
        {
            Store = store,
            Transports = wire.Transport,
            UseMessagePack = wire.IsMessagePack,
            SyncPage = 20, // several pages
        });
        var now = DateTimeOffset.UtcNow;
        await listener.Client.Use(
            new(userId, "0", person.AccessToken, person.RefreshToken, now, now.AddMinutes(15)));
        return listener;
    }

    private async Task Live(
        TestServer server, Listener client, List<TestPerson> people, int me, Random random)
    {
        var sent = new List<string>();
        for (var life = 0; life < LivesEach; life++)
        {
            await client.Client.Start();
            await client.Is(HubbubStatus.Live);
            try
            {
                for (var acts = random.Next(4); acts > 0; acts--)
                {
                    await Act(client, people, me, sent, random);
                }
            }
            catch (HubbubException e) when (e.Code == HubbubException.NoAnswer)
            {
                // The server cut this connection in the middle of a call, as requested below; nothing else may fail.
                Interlocked.Increment(ref _unanswered);
            }

            if (random.Next(3) == 0)
            {
                CutSomeone(server, random);
            }

            await client.Client.Stop();
        }
    }

    private static async Task Act(
        Listener client, List<TestPerson> people, int me, List<string> sent, Random random)
    {
        var other = (me + 1 + random.Next(People - 1)) % People;
        switch (random.Next(5))
        {
            case 0 when sent.Count > 0:
                await client.Client.Invoke("delete_message", new { messageId = sent[random.Next(sent.Count)] });
                break;
            case 1 when client.Durable.LastOrDefault(e => e.Type == "receive_message") is { } received:
                await client.Client.Invoke("message_read", new
                {
                    messageId = received.Payload.GetProperty("message").GetProperty("id").GetString(),
                });
                break;
            case 2:
                await people[me].Put($"/api/v1/users/{people[other].Id.Value}/follow");
                break;
            default:
                var answer = await client.Client.Invoke("send_message", new
                {
                    receiverId = people[other].Id.Value.ToString(),
                    message = $"{me} to {other}: {random.Next()}",
                });
                sent.Add(answer.GetProperty("messageId").GetString()!);
                break;
        }
    }

    private void CutSomeone(TestServer server, Random random)
    {
        var open = server.Services.GetRequiredService<ConnectionRegistry>().All.ToArray();
        if (open.Length > 0)
        {
            Interlocked.Increment(ref _cuts);
            open[random.Next(open.Length)].Context.Abort();
        }
    }

    private static async Task AssertComplete(TestServer server, Listener client, TestPerson person, int seed)
    {
        await client.MustBeWhole(server);
        var durable = client.Durable;
        durable.Select(e => e.Seq).Should().Equal(
            Enumerable.Range(1, durable.Length).Select(s => (long?)s), "seq is consecutive (seed {0})", seed);

        // Each message must be there once, with its text or tombstone as in the history.
        var snapshot = await person.Get("/api/v1/bootstrap");
        var deleted = durable.Where(e => e.Type == "message_deleted")
            .Select(e => e.Payload.GetProperty("messageId").GetString()).ToHashSet();
        var fromEvents = durable.Where(e => e.Type is "receive_message" or "message_sent")
            .Select(e => e.Payload.GetProperty("message"))
            .ToDictionary(
                m => m.GetProperty("id").GetString()!, m => deleted.Contains(m.GetProperty("id").GetString()!));
        var fromHistory = new Dictionary<string, bool>();
        foreach (var conversation in snapshot.GetProperty("conversations").GetProperty("items").EnumerateArray())
        {
            await ReadHistory(person, conversation, fromHistory);
        }

        fromEvents.Should().BeEquivalentTo(fromHistory, "seed {0}", seed);
    }

    private static async Task ReadHistory(
        TestPerson person, JsonElement conversation, Dictionary<string, bool> messages)
    {
        var path = $"/api/v1/conversations/{conversation.GetProperty("id").GetString()}/messages?limit=100";
        var expected = conversation.GetProperty("lastSeq").GetInt64();
        var cursor = string.Empty;
        while (cursor is not null)
        {
            var page = await person.Get(path + cursor);
            foreach (var message in page.GetProperty("items").EnumerateArray())
            {
                message.GetProperty("seq").GetInt64().Should().Be(expected--, "the history has no gap");
                messages.Add(message.GetProperty("id").GetString()!, message.TryGetProperty("deletedAt", out _));
            }

            cursor = page.GetProperty("nextCursor").GetString() is { } next ? $"&cursor={next}" : null;
        }

        expected.Should().Be(0);
    }
}
