using Microsoft.AspNetCore.Http.Connections;

namespace Hubbub.Web.Tests.Realtime;

/// <summary>Typing and presence, on the test's clock.</summary>
public sealed class PresenceTests : Pair
{
    private static readonly TimeSpan AlmostNothing = TimeSpan.FromMilliseconds(1);

    [Theory, MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task Typing_shows_and_ends_when_it_is_stopped(HttpTransportType transport, bool isMessagePack)
    {
        await using var alice = await Alice.Connect(Wire(transport, isMessagePack));
        await using var bob = await Bob.Connect(Wire(transport, isMessagePack));

        (await alice.Call("typing_start", new { receiverId = Bob.Wire() })).Must();
        var typing = await bob.Next("user_typing");
        typing.Must("userId", "username", "kind").Id("userId").Should().Be(Alice.Wire());
        typing.Text("username").Should().Be("alice");

        (await alice.Call("typing_stop", new { receiverId = Bob.Wire() })).Must();
        (await bob.Next("user_stopped_typing")).Must("userId").Id("userId").Should().Be(Alice.Wire());

        Clock.Advance(TimeSpan.FromSeconds(6));
        await alice.Call("send_message", new { receiverId = Bob.Wire(), message = "After it" });
        await bob.Next("receive_message");
        bob.Count("user_stopped_typing").Should().Be(1, "what was stopped does not stop again");
    }

    [Theory, MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task Typing_ends_by_itself_after_6_seconds(HttpTransportType transport, bool isMessagePack)
    {
        await using var alice = await Alice.Connect(Wire(transport, isMessagePack));
        await using var bob = await Bob.Connect(Wire(transport, isMessagePack));
        await alice.Call("typing_start", new { receiverId = Bob.Wire() });
        Clock.Advance(TimeSpan.FromSeconds(4));
        await alice.Call("typing_start", new { receiverId = Bob.Wire() });

        Clock.Advance(TimeSpan.FromSeconds(6) - AlmostNothing);
        await bob.Barrier();
        bob.Count("user_stopped_typing").Should().Be(0);
        Clock.Advance(AlmostNothing);

        (await bob.Next("user_stopped_typing")).Id("userId").Should().Be(Alice.Wire());
    }

    [Fact]
    public async Task A_message_ends_typing()
    {
        await using var alice = await Alice.Connect();
        await using var bob = await Bob.Connect();
        await alice.Call("typing_start", new { receiverId = Bob.Wire() });

        await alice.Call("send_message", new { receiverId = Bob.Wire(), message = "Done" });

        await bob.Next("user_stopped_typing");
    }

    [Theory, MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task A_status_shows_to_contacts_and_invisible_looks_offline(
        HttpTransportType transport, bool isMessagePack)
    {
        await BeFriends();
        await using var alice = await Alice.Connect(Wire(transport, isMessagePack));
        await using var bob = await Bob.Connect(Wire(transport, isMessagePack));

        var own = await alice.Call("set_status", new { status = "busy", text = "Writing" });

        own.Must("status", "text").Text("status").Should().Be("busy");
        var busy = await bob.Next("user_status_change", e => e.Text("status") == "busy");
        busy.Must("userId", "status", "text").Id("userId").Should().Be(Alice.Wire());
        busy.Text("text").Should().Be("Writing");
        (await alice.Next("user_status_change", e => e.Text("status") == "busy"))
            .Id("userId")
            .Should()
            .Be(Alice.Wire());

        await alice.Call("set_status", new { status = "away" });
        (await bob.Next("user_status_change", e => e.Text("status") == "away")).Must("userId", "status");

        await alice.Call("set_status", new { status = "invisible" });
        (await bob.Next("user_status_change", e => e.Text("status") == "offline"))
            .Id("userId")
            .Should()
            .Be(Alice.Wire());
        await alice.Next("user_status_change", e => e.Text("status") == "invisible");
        bob.Events.Should().NotContain(e => e.Payload.GetRawText().Contains("invisible", StringComparison.Ordinal));
        var seen = await Bob.Get($"/api/v1/presence?userIds={Alice.Wire()}");
        seen[0].Text("status").Should().Be("offline");
    }

    [Theory, MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task Online_with_the_first_device_and_offline_15_seconds_after_the_last(
        HttpTransportType transport, bool isMessagePack)
    {
        await BeFriends();
        await using var bob = await Bob.Connect(Wire(transport, isMessagePack));
        var laptop = await Alice.Connect(Wire(transport, isMessagePack));
        var online = await bob.Next("user_status_change", IsAlice("online"));
        online.Must("userId", "status");
        var phone = await (await Alice.LogIn("alice")).Connect(Wire(transport, isMessagePack));

        await Leave(laptop, Alice, devicesLeft: 1);
        Clock.Advance(TimeSpan.FromSeconds(15));
        await Leave(phone, Alice);
        Clock.Advance(TimeSpan.FromSeconds(15) - AlmostNothing);
        (await Bob.Get($"/api/v1/presence?userIds={Alice.Wire()}"))[0].Text("status").Should().Be("online");
        await bob.Barrier();
        bob.Events.Should().NotContain(e => e.Name == "user_status_change" && e.Payload.Text("status") == "offline");
        Clock.Advance(AlmostNothing);

        var offline = await bob.Next("user_status_change", IsAlice("offline"));
        offline.Must("userId", "status", "lastSeenAt").Time("lastSeenAt")
            .Should().BeCloseTo(Clock.GetUtcNow(), TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task Who_comes_back_within_the_grace_was_never_away()
    {
        await BeFriends();
        await using var bob = await Bob.Connect();
        var before = await Alice.Connect();
        await bob.Next("user_status_change", IsAlice("online"));
        await Leave(before, Alice);
        Clock.Advance(TimeSpan.FromSeconds(14));

        await using var after = await Alice.Connect();
        Clock.Advance(TimeSpan.FromSeconds(60));
        await after.Call("set_status", new { status = "away" });

        await bob.Next("user_status_change", IsAlice("away"));
        bob.Events.Where(e => e.Name == "user_status_change" && e.Payload.Id("userId") == Alice.Wire())
            .Select(e => e.Payload.Text("status")).Should().Equal("online", "away");
    }

    [Fact]
    [Trait("Abuse", "T-07")]
    public async Task Strangers_learn_nothing_of_presence()
    {
        await using var bob = await Bob.Connect();
        await using var alice = await Alice.Connect();
        await alice.Call("set_status", new { status = "away" });
        await alice.Next("user_status_change", e => e.Text("status") == "away");

        // Announcements arrive in order: once a later one is there, earlier ones would have arrived.
        await bob.Call("set_status", new { status = "busy" });
        await bob.Next("user_status_change", e => e.Text("status") == "busy");

        bob.Events.Should().NotContain(e => e.Name == "user_status_change" && e.Payload.Text("userId") == Alice.Wire());
        (await Bob.Get($"/api/v1/presence?userIds={Alice.Wire()}")).GetArrayLength().Should().Be(0);
    }

    private Func<System.Text.Json.JsonElement, bool> IsAlice(string status) =>
        e => e.Text("userId") == Alice.Wire() && e.Text("status") == status;

    private async Task BeFriends()
    {
        await Alice.Put($"/api/v1/users/{Bob.Wire()}/follow");
        await Bob.Put($"/api/v1/users/{Alice.Wire()}/follow");
    }
}
