using Hubbub.Application.Media;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Edits;
using Hubbub.Application.Messaging.Hiding;
using Hubbub.Application.Messaging.Pins;
using Hubbub.Application.Messaging.Reactions;
using Hubbub.Application.Messaging.Requests;
using Hubbub.Application.Messaging.Search;
using Hubbub.Application.Notifications;
using Hubbub.Application.Notifications.Preferences;
using Hubbub.Application.Presence;
using Hubbub.Application.Sync;
using Hubbub.Application.Tests.Media;
using Hubbub.Application.Tests.Messaging.Groups;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing.Media;

namespace Hubbub.Application.Tests.Messaging.Requests;

public sealed class MessageRequestTests
{
    [Theory, EveryDatabase]
    public async Task A_strangers_first_message_waits_in_the_box_and_rings_nowhere(DatabaseProvider database)
    {
        await using var app = await RequestActs.CreateWithRequests(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);

        var sent = await app.Say(alice, bob, "Hello");
        await app.Say(alice, bob, "Hello?");

        app.Transport.To(bob).Select(p => p.Name).Should()
            .Equal("message_request_received", "message_request_received");
        app.Transport.To(alice).Select(p => p.Name).Should().Equal("message_sent", "message_sent");
        var request = (await app.RequestsOf(bob)).Should().ContainSingle().Subject;
        (request.With!.Username, request.LastMessage!.Body, request.UnreadCount, request.PeerReadSeq)
            .Should().Be(("alice", "Hello?", 2, (long?)null));
        (await app.Do(new GetConversations(bob, new()))).Items.Should().BeEmpty();
        (await app.Do(new GetNotifications(bob, null, null, new()))).Items.Should().BeEmpty();
        (await app.Refused(new GetConversation(bob, sent.ConversationId)))
            .Should().Be("messaging.conversation_not_found");
        (await app.TextsOf(sent.ConversationId, bob)).Should().Equal("Hello", "Hello?");
        (await app.RequestsOf(alice)).Should().BeEmpty();
        (await app.SeenBy(alice, sent.ConversationId)).With!.Username
            .Should().Be("bob", "for her it is a conversation like any other");
    }

    [Theory, EveryDatabase]
    public async Task Whoever_follows_or_is_followed_or_is_in_a_group_with_the_other_is_no_stranger(
        DatabaseProvider database)
    {
        await using var app = await RequestActs.CreateWithRequests(database);
        var people = await app.People("alice", "bob", "carol", "dave", "erin");
        var (alice, bob, carol, dave, erin) = (people[0], people[1], people[2], people[3], people[4]);
        await app.Follow(alice, bob);
        await app.Follow(carol, alice);
        await app.Follow(erin, alice);
        await app.Follow(erin, dave);
        await app.CreateGroup(erin, alice, dave);
        app.Transport.Clear();

        foreach (var known in (UserId[])[bob, carol, dave])
        {
            await app.Say(alice, known);
            app.Transport.To(known).Select(p => p.Name).Should().Equal("receive_message", "new_notification");
            (await app.RequestsOf(known)).Should().BeEmpty();
        }
    }

    [Theory, EveryDatabase]
    public async Task Until_it_is_accepted_neither_sees_the_others_presence_typing_or_receipts(
        DatabaseProvider database)
    {
        await using var app = await RequestActs.CreateWithRequests(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        await app.Do(new StartTyping(alice, bob));
        var sent = await app.Say(alice, bob);
        await app.Do(new StartTyping(alice, bob));
        await app.Do(new StartTyping(bob, alice));
        await app.Do(new MarkMessageRead(alice, sent.MessageId));

        app.Transport.To(bob).Select(p => p.Name).Should().Equal("message_request_received");
        app.Transport.To(alice).Select(p => p.Name).Should().NotContain("user_typing");
        (await app.Do(new GetPresence(alice, [bob]))).Should().BeEmpty();
        (await app.Do(new GetPresence(bob, [alice]))).Should().BeEmpty();
        (await app.Refused(new MarkMessageRead(bob, sent.MessageId))).Should().Be("messaging.message_not_found");

        await app.Do(new AcceptMessageRequest(bob, sent.ConversationId));

        (await app.Do(new GetPresence(alice, [bob]))).Should().ContainSingle();
        (await app.Do(new GetPresence(bob, [alice]))).Should().ContainSingle();
        await app.Do(new StartTyping(alice, bob));
        app.Transport.To(bob, "user_typing").Should().ContainSingle();
        await app.Do(new MarkMessageRead(bob, sent.MessageId));
        (await app.SeenBy(alice, sent.ConversationId)).PeerReadSeq.Should().Be(1);
        app.Transport.To(alice, "message_read_confirmation").Should().HaveCount(2);
    }

    [Theory, EveryDatabase]
    public async Task While_it_waits_its_messages_can_be_read_and_nothing_else(DatabaseProvider database)
    {
        await using var app = await RequestActs.CreateWithRequests(database);
        var people = await app.People("alice", "bob", "carol");
        var bob = people[1];
        var sent = await app.Say(people[0], bob);
        var (message, conversation) = (sent.MessageId, sent.ConversationId);

        (await app.Refused(new AddMessageReaction(bob, message, "👍"))).Should().Be("messaging.message_not_found");
        (await app.Refused(new HideMessage(bob, message))).Should().Be("messaging.message_not_found");
        (await app.Refused(new PinMessage(bob, message))).Should().Be("messaging.message_not_found");
        (await app.Refused(new DeleteMessage(bob, message))).Should().Be("messaging.message_not_found");
        (await app.Refused(new ForwardMessage(bob, message, people[2], null, null)))
            .Should().Be("messaging.message_not_found");
        (await app.Do(new SearchMessages(bob, "hello", null, null, null, null, false, new()))).Items
            .Should().BeEmpty();
        (await app.Refused(new MuteConversation(bob, conversation, null)))
            .Should().Be("notifications.conversation_not_found");
        (await app.Refused(new AcceptMessageRequest(people[0], conversation))).Should().Be("was not refused",
            "for who sent it there is nothing to accept, and nothing to find out");
        (await app.Refused(new DeclineMessageRequest(people[0], conversation)))
            .Should().Be("messaging.request_not_found");
        (await app.Refused(new DeclineMessageRequest(people[2], conversation)))
            .Should().Be("messaging.request_not_found");
        (await app.Refused(new AcceptMessageRequest(people[2], conversation)))
            .Should().Be("messaging.request_not_found");
        (await app.RequestsOf(bob)).Should().ContainSingle("nothing was accepted by it");
    }

    [Theory, EveryDatabase]
    public async Task What_its_sender_edits_deletes_or_reacts_with_reaches_the_box(DatabaseProvider database)
    {
        await using var app = await RequestActs.CreateWithRequests(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var first = await app.Say(alice, bob, "one");
        var second = await app.Say(alice, bob, "two");
        app.Transport.Clear();

        await app.Do(new EditMessage(alice, second.MessageId, "deux"));
        await app.Do(new AddMessageReaction(alice, second.MessageId, "👍"));
        await app.Do(new DeleteMessage(alice, first.MessageId));

        app.Transport.To(bob).Select(p => p.Name).Should()
            .Equal("message_edited", "message_reactions_changed", "message_deleted");
        (await app.TextsOf(first.ConversationId, bob)).Should().Equal("-", "deux");
        (await app.RequestsOf(bob))[0].UnreadCount.Should().Be(1);
        // A device that was offline never gets what was deleted.
        (await app.Do(new GetEvents(bob, 0))).Events.Select(e => System.Text.Encoding.UTF8.GetString(
            e.Payload.Utf8.Span)).Should().NotContain(p => p.Contains("\"one\"", StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task Its_files_can_be_seen_until_it_is_declined(DatabaseProvider database)
    {
        await using var app = await RequestActs.CreateWithRequests(database);
        var people = await app.People("alice", "bob");
        var file = (await app.Upload(people[0], GoodFiles.Png())).Id;
        var sent = await app.Do(new SendMessage(people[0], people[1], null, "Look", null, Media: [file]));

        (await app.RequestsOf(people[1]))[0].LastMessage!.Media.Should().ContainSingle();
        (await app.Refused(new GetMedia(people[1], file))).Should().Be("was not refused");
        await app.Do(new DeclineMessageRequest(people[1], sent.ConversationId));
        (await app.Refused(new GetMedia(people[1], file))).Should().Be("media.not_found");
    }

    [Theory, EveryDatabase]
    public async Task The_box_is_paged_newest_first(DatabaseProvider database)
    {
        await using var app = await RequestActs.CreateWithRequests(database);
        var people = await app.People("alice", "bob", "carol", "dave");
        foreach (var stranger in people[1..])
        {
            await app.Say(stranger, people[0]);
        }

        await app.Say(people[1], people[0], "again");
        var (names, cursor) = (new List<string?>(), (string?)null);
        do
        {
            var page = await app.Do(new GetMessageRequests(people[0], new(cursor, 1)));
            names.AddRange(page.Items.Select(r => r.With!.Username));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        names.Should().Equal("bob", "dave", "carol");
    }

    [Theory, EveryDatabase]
    public async Task Without_requests_strangers_ring(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");

        await app.Say(people[0], people[1]);

        app.Transport.To(people[1]).Select(p => p.Name).Should().Equal("receive_message", "new_notification");
    }
}
