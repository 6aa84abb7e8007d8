using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Hubbub.Application.Common.Json;
using Hubbub.Infrastructure.Sync.Events;
using Hubbub.Testing;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Web.Tests.Realtime;

/// <summary>Alice at one node and Bob at the other, with Redis between them.</summary>
[Collection(TwoNodes.Collection)]
public sealed class TwoNodesTests : IAsyncLifetime
{
    private readonly TwoNodes _nodes;

    public TwoNodesTests(TwoNodes nodes) => _nodes = nodes;

    private TestPerson Alice => _nodes.Alice;

    private TestPerson Bob => _nodes.Bob;

    public async ValueTask InitializeAsync()
    {
        TwoNodes.SkipUnlessInstalled();
        await _nodes.MustBeTogether();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory, MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task Messages_arrive_at_the_other_node_once_and_in_order(
        HttpTransportType transport, bool isMessagePack)
    {
        await using var alice = await Alice.Connect(new(transport, isMessagePack));
        await using var bob = await Bob.Connect(new(transport, isMessagePack));

        for (var i = 0; i < 20; i++)
        {
            await alice.Call("send_message", new { receiverId = Bob.Wire(), message = $"Number {i}" });
        }

        await bob.Next("receive_message", e => TextOf(e) == "Number 19");
        bob.Events.Where(e => e.Name == "receive_message").Select(e => TextOf(e.Payload))
            .Should().Equal(Enumerable.Range(0, 20).Select(i => $"Number {i}"));
        bob.Events.Where(e => e.Payload.TryGetProperty("seq", out _)).Select(e => e.Payload.Number("seq"))
            .Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_delivery_at_the_other_node_is_in_the_trace_of_the_push()
    {
        var push = new ActivityContext(
            ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);
        var deliveries = new ConcurrentQueue<Activity>();
        // Of this trace alone: other tests trace nothing.
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Tracing.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> created) => created.Parent.TraceId == push.TraceId
                ? ActivitySamplingResult.AllDataAndRecorded
                : ActivitySamplingResult.None,
            ActivityStopped = deliveries.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var bob = await Bob.Connect();

        _nodes.One.Services.GetRequiredService<IPushTransport>()
            .Push(Bob.Id, [new("head", new RawJson("{\"seq\":7}"u8.ToArray()))], new PushCause(0, push));

        await bob.Next("head", e => e.Number("seq") == 7);
        await WireExtensions.Until(() => !deliveries.IsEmpty, "the delivery ended");
        var delivery = deliveries.Should().ContainSingle("Bob is at the other node only").Which;
        (delivery.OperationName, delivery.ParentSpanId, delivery.HasRemoteParent)
            .Should().Be(("deliver", push.SpanId, true));
        delivery.GetTagItem("hubbub.user.id").Should().Be(Bob.Id.Value);
    }

    [Fact]
    public async Task Someone_is_online_while_any_node_has_a_connection()
    {
        var gerd = await Friend("gerd");
        await using var alice = await Alice.Connect();
        var first = await gerd.At(_nodes.Two).Connect();
        await alice.Next("user_status_change", Is(gerd, "online"));
        (await StatusOf(gerd)).Should().Be("online", "the node that is asked knows of the other one");

        await using var second = await gerd.Connect();
        await first.DisposeAsync();

        (await StatusOf(gerd)).Should().Be("online");
        await second.Call("set_status", new { status = "invisible" });
        await alice.Next("user_status_change", Is(gerd, "offline"));
        (await StatusOf(gerd)).Should().Be("offline");
        await second.Call("set_status", new { status = "busy" });
        await alice.Next("user_status_change", Is(gerd, "busy"));
        alice.Events.Where(e => e.Name == "user_status_change" && e.Payload.Id("userId") == gerd.Wire())
            .Select(e => e.Payload.Text("status")).Should().Equal(
                ["online", "offline", "busy"], "a second connection and the end of the first one change nothing");
    }

    [Fact]
    public async Task Whoever_becomes_invisible_at_another_node_goes_offline_for_others()
    {
        var hilda = await Friend("hilda");
        await using var alice = await Alice.Connect();
        await using var connected = await hilda.At(_nodes.Two).Connect();
        await alice.Next("user_status_change", Is(hilda, "online"));

        await hilda.Put("/api/v1/presence/status", new { status = "invisible" });

        await alice.Next("user_status_change", Is(hilda, "offline"));
    }

    [Fact]
    public async Task Typing_shows_at_the_other_node_and_is_stopped_from_any()
    {
        await using var alice = await Alice.Connect();
        await using var bob = await Bob.Connect();

        var since = Stopwatch.StartNew();
        await alice.Call("typing_start", new { receiverId = Bob.Wire() });
        await bob.Next("user_typing", e => e.Id("userId") == Alice.Wire());
        await using var other = await Alice.At(_nodes.Two).Connect();
        await WireExtensions.Until(
            async () =>
            {
                await other.Call("typing_stop", new { receiverId = Bob.Wire() });
                await bob.Barrier();
                return bob.Count("user_stopped_typing") > 0;
            },
            "the other node ended it");

        since.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(6), "it did not end by itself");
        await alice.Call("send_message", new { receiverId = Bob.Wire(), message = "Done" });
        await bob.Next("receive_message");
        bob.Count("user_stopped_typing").Should().Be(1);
    }

    [Fact]
    public async Task A_group_has_one_picture_of_who_types_at_all_nodes()
    {
        var carol = (await _nodes.One.Register($"carol{Guid.NewGuid():N}"[..20])).At(_nodes.Two);
        var dora = await _nodes.One.Register($"dora{Guid.NewGuid():N}"[..20]);
        foreach (var (one, other) in new[] { (dora, Alice), (dora, carol), (Alice, dora), (carol, dora) })
        {
            await one.Put($"/api/v1/users/{other.Wire()}/follow");
        }

        var group = (await dora.Post(
            "/api/v1/groups", new { name = "Night trains", memberIds = new[] { Alice.Wire(), carol.Wire() } }))
            .GetProperty("conversation").Text("id");
        await using var alice = await Alice.Connect();
        await using var third = await carol.Connect();
        await using var watching = await dora.Connect();

        await WireExtensions.Until(
            async () =>
            {
                await alice.Call("typing_start", new { conversationId = group });
                await third.Call("typing_start", new { conversationId = group });
                return watching.Events.Any(
                    e => e.Name == "conversation_typing" && e.Payload.Number("count") == 2);
            },
            "both are shown together");
    }

    [Fact]
    public async Task A_post_that_is_open_and_a_feed_are_live_at_the_other_node()
    {
        await Bob.Put($"/api/v1/users/{Alice.Wire()}/follow");
        await using var bob = await Bob.Connect();
        var post = (await Alice.Post("/api/v1/posts", new { text = "The night train is late" })).Text("id");
        await bob.Next("feed_changed", e => e.TryGetProperty("postId", out var id) && id.GetString() == post);
        await bob.Call("watch", new { postId = post });

        await Alice.Post($"/api/v1/posts/{post}/comments", new { text = "Very late" });

        await bob.Next("comment_added", e => e.Id("postId") == post);
    }

    [Fact]
    public async Task A_kept_answer_is_the_same_at_the_other_node_until_it_has_changed()
    {
        var (carol, reader) = (await Friend("carol"), Alice.At(_nodes.Two));
        var profile = new Uri($"/api/v1/profiles/{carol.Wire()}", UriKind.Relative);
        using var kept = await Alice.Http.GetAsync(profile);
        reader.Http.DefaultRequestHeaders.IfNoneMatch.Add(kept.Headers.ETag!);

        using var same = await reader.Http.GetAsync(profile);
        (await carol.Http.PatchAsJsonAsync("/api/v1/profiles/me", new { bio = "Sings." })).EnsureSuccessStatusCode();
        using var changed = await reader.Http.GetAsync(profile);
        await carol.Put($"/api/v1/users/{Alice.Wire()}/block");
        using var gone = await reader.Http.GetAsync(profile);

        new[] { same, changed, gone }.Select(a => (int)a.StatusCode).Should().Equal(304, 200, 404);
        (await changed.Content.ReadAsStringAsync()).Should().Contain("Sings.");
    }

    [Fact]
    public async Task A_session_that_ends_is_closed_at_the_other_node()
    {
        var username = $"erik{Guid.NewGuid():N}"[..20];
        var erik = await _nodes.One.Register(username);
        await using var client = await erik.At(_nodes.Two).Connect();

        await erik.Post("/api/v1/auth/logout");

        await client.Closed.WaitAsync(TestClient.Limit);
        using var refused = await erik.At(_nodes.Two).Http.GetAsync("/api/v1/auth/me");
        ((int)refused.StatusCode).Should().Be(401);
    }

    private static string TextOf(JsonElement received) => received.GetProperty("message").Text("body");

    private static Func<JsonElement, bool> Is(TestPerson person, string status) =>
        e => e.Id("userId") == person.Wire() && e.Text("status") == status;

    private async Task<string> StatusOf(TestPerson person) =>
        (await Alice.Get($"/api/v1/presence?userIds={person.Wire()}")).EnumerateArray().Single().Text("status");

    private async Task<TestPerson> Friend(string name)
    {
        var person = await _nodes.One.Register($"{name}{Guid.NewGuid():N}"[..20]);
        await Alice.Put($"/api/v1/users/{person.Wire()}/follow");
        await person.Put($"/api/v1/users/{Alice.Wire()}/follow");
        return person;
    }
}
