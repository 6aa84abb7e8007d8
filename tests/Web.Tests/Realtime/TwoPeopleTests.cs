using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;

namespace Hubbub.Web.Tests.Realtime;

/// <summary>What two people see of each other, over every transport and protocol, down to each field.</summary>
public sealed class TwoPeopleTests : Pair
{
    [Theory, MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task A_follow_notifies_the_followed(HttpTransportType transport, bool isMessagePack)
    {
        await using var alice = await Alice.Connect(Wire(transport, isMessagePack));
        await using var bob = await Bob.Connect(Wire(transport, isMessagePack));

        await Alice.Put($"/api/v1/users/{Bob.Wire()}/follow");

        var rung = await bob.Next("new_notification");
        rung.Must(
            "seq", "id", "userId", "type", "fromUser", "message", "isRead", "metadata", "createdAt", "order",
            "unreadCount");
        rung.Number("seq").Should().BePositive();
        rung.Id("id");
        rung.Id("order");
        rung.Id("userId").Should().Be(Bob.Wire());
        rung.Text("type").Should().Be("new_follow");
        rung.GetProperty("fromUser").MustBe(Alice, "alice");
        rung.Text("message").Should().Be("alice started following you");
        rung.Flag("isRead").Should().BeFalse();
        rung.GetProperty("metadata").Must("count").Number("count").Should().Be(1);
        rung.Time("createdAt");
        rung.Number("unreadCount").Should().Be(1);

        var mine = await alice.Next("relationship_changed");
        mine.Must("seq", "userId", "relationship", "counts").Id("userId").Should().Be(Bob.Wire());
        mine.GetProperty("relationship").Must("following", "followedBy", "requested", "requestedBy", "blocked", "muted")
            .Flag("following").Should().BeTrue();
        mine.GetProperty("counts").Must("followers", "following", "requests").Number("following").Should().Be(1);
        var theirs = await bob.Next("relationship_changed");
        theirs.Id("userId").Should().Be(Alice.Wire());
        theirs.GetProperty("relationship").Flag("followedBy").Should().BeTrue();
    }

    [Theory, MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task A_message_reaches_the_receiver_and_the_senders_other_devices(
        HttpTransportType transport, bool isMessagePack)
    {
        await using var alice = await Alice.Connect(Wire(transport, isMessagePack));
        await using var otherDevice = await (await Alice.LogIn("alice")).Connect(Wire(transport, isMessagePack));
        await using var bob = await Bob.Connect(Wire(transport, isMessagePack));

        var ack = await alice.Call(
            "send_message", new { receiverId = Bob.Wire(), message = "Hello, Bob ☺", clientMessageId = "first" });

        ack.Must("messageId", "conversationId", "seq", "sentAt").Number("seq").Should().Be(1);
        var received = await bob.Next("receive_message");
        received.Must("seq", "type", "message", "sender").Text("type").Should().Be("new_message");
        received.GetProperty("sender").MustBe(Alice, "alice");
        MustBeMessage(received.GetProperty("message"), ack, "Hello, Bob ☺");

        foreach (var device in new[] { alice, otherDevice })
        {
            var sent = await device.Next("message_sent");
            sent.Must("seq", "message", "receiver", "clientMessageId").Text("clientMessageId").Should().Be("first");
            sent.GetProperty("receiver").MustBe(Bob, "bob");
            MustBeMessage(sent.GetProperty("message"), ack, "Hello, Bob ☺");
        }

        var rung = await bob.Next("new_notification");
        rung.Text("type").Should().Be("new_message");
        rung.GetProperty("fromUser").MustBe(Alice, "alice");
        rung.Text("message").Should().Be("alice sent you a message");
        rung.GetProperty("metadata").Must("count", "conversationId").Id("conversationId")
            .Should().Be(ack.Text("conversationId"));
        new[] { rung.Number("seq"), received.Number("seq") }.Should().BeEquivalentTo([1, 2]);
        alice.Count("receive_message").Should().Be(0);
        bob.Count("message_sent").Should().Be(0);
    }

    [Theory, MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task Receiving_and_reading_are_confirmed_to_the_sender_and_reading_settles_the_notification(
        HttpTransportType transport, bool isMessagePack)
    {
        await using var alice = await Alice.Connect(Wire(transport, isMessagePack));
        await using var bob = await Bob.Connect(Wire(transport, isMessagePack));
        var ack = await alice.Call("send_message", new { receiverId = Bob.Wire(), message = "Read me" });
        var rung = await bob.Next("new_notification");

        var received = await bob.Call("message_delivered", new { messageId = ack.Text("messageId") });

        received.Must("conversationId", "deliveredSeq").Number("deliveredSeq").Should().Be(1);
        var delivered = await alice.Next("message_delivered_confirmation");
        delivered.Must("seq", "messageId", "deliveredTo", "deliveredAt", "conversationId", "deliveredSeq");
        delivered.Id("messageId").Should().Be(ack.Text("messageId"));
        delivered.Id("deliveredTo").Should().Be(Bob.Wire());
        delivered.Time("deliveredAt");
        delivered.Number("deliveredSeq").Should().Be(1);

        var pointer = await bob.Call("message_read", new { messageId = ack.Text("messageId") });

        pointer.Must("conversationId", "readSeq").Number("readSeq").Should().Be(1);
        var confirmed = await alice.Next("message_read_confirmation");
        confirmed.Must("seq", "messageId", "readBy", "readAt", "conversationId", "readSeq");
        confirmed.Id("messageId").Should().Be(ack.Text("messageId"));
        confirmed.Id("readBy").Should().Be(Bob.Wire());
        confirmed.Time("readAt");
        confirmed.Id("conversationId").Should().Be(ack.Text("conversationId"));
        confirmed.Number("readSeq").Should().Be(1);

        var own = await bob.Next("message_read_confirmation");
        own.Must(
            "seq", "messageId", "readBy", "readAt", "conversationId", "readSeq", "unreadCount", "unreadMentionCount",
            "lastSeq")
            .Number("unreadCount").Should().Be(0);
        var settled = await bob.Next("notification_updated");
        settled.Id("notificationId").Should().Be(rung.Text("id"));
        settled.Flag("isRead").Should().BeTrue();
        settled.Text("status").Should().Be("read");
        settled.Number("unreadCount").Should().Be(0);
    }

    [Theory, MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task A_deleted_message_goes_for_everyone_and_leaves_a_tombstone(
        HttpTransportType transport, bool isMessagePack)
    {
        await using var alice = await Alice.Connect(Wire(transport, isMessagePack));
        await using var bob = await Bob.Connect(Wire(transport, isMessagePack));
        var ack = await alice.Call("send_message", new { receiverId = Bob.Wire(), message = "A slip" });

        var gone = await alice.Call("delete_message", new { messageId = ack.Text("messageId") });

        gone.Must("messageId", "deletedAt").Id("messageId").Should().Be(ack.Text("messageId"));
        foreach (var client in new[] { alice, bob })
        {
            var pushed = await client.Next("message_deleted");
            pushed.Must(
                "seq", "messageId", "deletedBy", "conversationId", "messageSeq", "deletedAt", "unreadCount",
                "unreadMentionCount", "lastSeq");
            pushed.Id("messageId").Should().Be(ack.Text("messageId"));
            pushed.Id("deletedBy").Should().Be(Alice.Wire());
            pushed.Time("deletedAt");
        }

        var history = await Bob.Get($"/api/v1/conversations/{ack.Text("conversationId")}/messages");
        history.Must("items", "nextCursor");
        history.GetProperty("items")[0].Must("id", "conversationId", "seq", "senderId", "sentAt", "deletedAt");
    }

    [Theory, MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task What_becomes_of_a_message_reaches_both(HttpTransportType transport, bool isMessagePack)
    {
        await using var alice = await Alice.Connect(Wire(transport, isMessagePack));
        await using var bob = await Bob.Connect(Wire(transport, isMessagePack));
        var both = new[] { alice, bob };
        var messageId = (await alice.Call("send_message", new { receiverId = Bob.Wire(), message = "Hello" }))
            .Text("messageId");

        await bob.Call("send_message", new { receiverId = Alice.Wire(), message = "Yes?", replyToId = messageId });
        (await alice.Next("receive_message")).GetProperty("message").GetProperty("replyTo")
            .Must("messageId", "seq", "senderId", "body").Text("body").Should().Be("Hello");
        (await alice.Call("edit_message", new { messageId, message = "Hallo" }))
            .Must("messageId", "body", "editedAt", "editCount").Number("editCount").Should().Be(1);
        await bob.Call("add_message_reaction", new { messageId, emoji = "👍" });
        await bob.Call("pin_message", new { messageId });
        await bob.Call("unpin_message", new { messageId });
        foreach (var client in both)
        {
            (await client.Next("message_edited")).Text("body").Should().Be("Hallo");
            var reacted = await client.Next("message_reactions_changed");
            reacted.GetProperty("reactions")[0].Must("emoji", "count").Text("emoji").Should().Be("👍");
            (await client.Next("message_pinned")).Text("pinnedBy").Should().Be(Bob.Wire());
            (await client.Next("message_unpinned")).Text("unpinnedBy").Should().Be(Bob.Wire());
        }

        (await bob.Call("remove_message_reaction", new { messageId, emoji = "👍" })).Must("messageId", "reactions");
        await bob.Call("forward_message", new { messageId, receiverId = Alice.Wire() });
        (await alice.Next("receive_message", e => e.GetProperty("message").TryGetProperty("isForwarded", out _)))
            .GetProperty("message").Text("body").Should().Be("Hallo");
        (await bob.Call("hide_message", new { messageId })).Must("messageId", "hiddenAt");
        (await bob.Next("message_hidden")).Number("messageSeq").Should().BePositive();
    }

    [Theory, MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task Who_was_away_syncs_exactly_what_they_missed(HttpTransportType transport, bool isMessagePack)
    {
        await using var alice = await Alice.Connect(Wire(transport, isMessagePack));
        await using var before = await Bob.Connect(Wire(transport, isMessagePack));
        await alice.Call("send_message", new { receiverId = Bob.Wire(), message = "one" });
        var seen = Math.Max(
            (await before.Next("new_notification")).Number("seq"),
            (await before.Next("receive_message")).Number("seq"));
        await Leave(before, Bob);
        await alice.Call("send_message", new { receiverId = Bob.Wire(), message = "two" });
        await alice.Next("message_sent", e => e.GetProperty("message").Number("seq") == 2);

        await using var after = await Bob.Connect(Wire(transport, isMessagePack));

        var connected = await after.Next("connected");
        connected.Must("userId", "head").Id("userId").Should().Be(Bob.Wire());
        connected.Number("head").Should().Be(seen + 2);
        var page = await after.Call("sync", new { afterSeq = seen, limit = 1 });
        page.Must("events", "head", "hasMore", "reset").Flag("hasMore").Should().BeTrue();
        var rest = await after.Call("sync", new { afterSeq = seen + 1 });
        rest.Flag("hasMore").Should().BeFalse();
        rest.Flag("reset").Should().BeFalse();
        JsonElement[] missed = [page.GetProperty("events")[0], rest.GetProperty("events")[0]];
        missed.Select(e => e.Must("seq", "type", "at", "payload").Number("seq")).Should().Equal(seen + 1, seen + 2);
        missed.Select(e => e.Text("type")).Should().BeEquivalentTo("receive_message", "new_notification");
        missed.Single(e => e.Text("type") == "receive_message").GetProperty("payload")
            .Must("seq", "type", "message", "sender").GetProperty("message").Text("body").Should().Be("two");
        page.GetProperty("events").GetArrayLength().Should().Be(1);
        rest.GetProperty("events").GetArrayLength().Should().Be(1);
    }

    [Theory, MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task A_refusal_is_answered_and_raised_as_an_error(HttpTransportType transport, bool isMessagePack)
    {
        await using var alice = await Alice.Connect(Wire(transport, isMessagePack));

        var reply = await alice.Invoke("send_message", new { receiverId = Alice.Wire(), message = "Me" });

        reply.Error().Must("code", "message").Text("code").Should().Be("messaging.message_to_self");
        var raised = await alice.Next("error");
        raised.Must("event", "code", "message").Text("event").Should().Be("send_message");
        raised.Text("code").Should().Be("messaging.message_to_self");
    }

    private void MustBeMessage(JsonElement message, JsonElement ack, string body)
    {
        message.Must("id", "conversationId", "seq", "senderId", "body", "sentAt");
        message.Id("id").Should().Be(ack.Text("messageId"));
        message.Id("conversationId").Should().Be(ack.Text("conversationId"));
        message.Number("seq").Should().Be(ack.Number("seq"));
        message.Id("senderId").Should().Be(Alice.Wire());
        message.Text("body").Should().Be(body);
        message.Time("sentAt").Should().Be(ack.Time("sentAt"));
    }
}
