using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Edits;
using Hubbub.Application.Messaging.Hiding;
using Hubbub.Application.Messaging.Pins;
using Hubbub.Application.Messaging.Reactions;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Messaging;

public sealed class PinAndForwardTests
{
    private const string NotFound = "messaging.message_not_found";

    [Theory, EveryDatabase]
    public async Task Both_pin_and_unpin_for_both(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var (first, second) = (await app.Say(alice, bob, "one"), await app.Say(alice, bob, "two"));
        app.Transport.Clear();

        var pin = await app.Do(new PinMessage(bob, second.MessageId));
        await app.Do(new PinMessage(alice, first.MessageId));
        (await app.Do(new PinMessage(alice, second.MessageId))).Should().Be(pin, "it is pinned already");

        var page = await app.Do(new GetPinnedMessages(alice, first.ConversationId, new(Limit: 1)));
        var rest = await app.Do(new GetPinnedMessages(alice, first.ConversationId, new(page.NextCursor, 1)));
        page.Items.Concat(rest.Items).Select(p => (p.Message.Body, p.PinnedBy)).Should().Equal(
            ("one", alice), ("two", bob));
        rest.NextCursor.Should().BeNull();
        foreach (var person in people)
        {
            app.Transport.To(person, "message_pinned").Select(e => e.GetProperty("pinnedBy").GetString())
                .Should().Equal($"{bob.Value}", $"{alice.Value}");
        }

        await app.Do(new HideMessage(bob, first.MessageId));
        (await Pins(app, bob, first.ConversationId)).Should().Equal("two");
        await app.Do(new UnpinMessage(alice, second.MessageId));
        await app.Do(new UnpinMessage(alice, second.MessageId));
        app.Transport.To(bob, "message_unpinned").Should().ContainSingle()
            .Which.GetProperty("unpinnedBy").GetString().Should().Be($"{alice.Value}");
        await app.Do(new DeleteMessage(alice, first.MessageId));
        (await Pins(app, alice, first.ConversationId)).Should().BeEmpty();
        (await app.Db(db => db.PinnedMessages.CountAsync())).Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task Who_hid_a_message_gets_no_event_of_it_and_can_still_unpin_it(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var sent = await app.Say(alice, bob, "one");
        await app.Do(new HideMessage(bob, sent.MessageId));
        app.Transport.Clear();

        await app.Do(new PinMessage(alice, sent.MessageId));
        await app.Do(new EditMessage(alice, sent.MessageId, "two"));
        await app.Do(new AddMessageReaction(alice, sent.MessageId, "👍"));
        app.Transport.To(bob).Should().BeEmpty("bob hid the message");
        app.Transport.To(alice, "message_pinned").Should().ContainSingle();

        (await app.Refused(new PinMessage(bob, sent.MessageId))).Should().Be(NotFound);
        await app.Do(new UnpinMessage(bob, sent.MessageId));
        app.Transport.To(alice, "message_unpinned").Should().ContainSingle();
        (await app.Db(db => db.PinnedMessages.CountAsync())).Should().Be(0);
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-37")]
    public async Task The_51st_pin_and_pins_of_others_are_refused(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var sent = new List<SentMessage>();
        for (var i = 0; i <= 50; i++)
        {
            sent.Add(await app.Say(alice, bob, $"{i}"));
        }

        foreach (var message in sent.Take(49))
        {
            await app.Do(new PinMessage(alice, message.MessageId));
        }

        var results = await Task.WhenAll(sent.Skip(49).Select(
            m => Task.Run(() => app.Refused(new PinMessage(bob, m.MessageId)))));

        results.Should().BeEquivalentTo("was not refused", "messaging.too_many_pins");
        (await app.Do(new GetPinnedMessages(bob, sent[0].ConversationId, new(Limit: 100)))).Items
            .Should().HaveCount(50);
        foreach (var (actor, message) in ((UserId, MessageId)[])[(carol, sent[0].MessageId), (bob, new(42))])
        {
            (await app.Refused(new PinMessage(actor, message))).Should().Be(NotFound);
            (await app.Refused(new UnpinMessage(actor, message))).Should().Be(NotFound);
        }

        (await app.Refused(new GetPinnedMessages(carol, sent[0].ConversationId, new())))
            .Should().Be("messaging.conversation_not_found");
    }

    [Theory, EveryDatabase]
    public async Task A_forward_is_a_new_message_with_the_same_text(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var source = await app.Say(alice, bob, "News");
        var forward = new ForwardMessage(bob, source.MessageId, carol, null, "f-1");

        var sent = await app.Do(forward);
        await app.Do(new EditMessage(alice, source.MessageId, "Old news"));
        (await app.Do(forward)).Should().Be(sent);
        await app.Do(new DeleteMessage(alice, source.MessageId));
        (await app.Do(forward)).Should().Be(sent, "a retry gets the first answer, whatever happened since");

        var told = app.Transport.To(carol, "receive_message").Single().GetProperty("message");
        (told.GetProperty("body").GetString(), told.GetProperty("isForwarded").GetBoolean())
            .Should().Be(("News", true));
        told.GetProperty("senderId").GetString().Should().Be($"{bob.Value}");
        var row = (await app.Do(new GetMessages(carol, sent.ConversationId, new()))).Items.Single();
        (row.Body, row.IsForwarded, row.SenderId).Should().Be(("News", true, bob));
        await app.Do(new ForwardMessage(carol, sent.MessageId, null, sent.ConversationId, "f-2"));
        (await app.Refused(forward with { MessageId = sent.MessageId })).Should().Be("messaging.idempotency_conflict");
        (await app.Refused(new SendMessage(bob, carol, null, "News", "f-1")))
            .Should().Be("messaging.idempotency_conflict");
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-01")]
    public async Task What_one_does_not_see_cannot_be_forwarded(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var (seen, hidden, deleted) = (await app.Say(alice, bob), await app.Say(alice, bob), await app.Say(alice, bob));
        await app.Do(new HideMessage(bob, hidden.MessageId));
        await app.Do(new DeleteMessage(alice, deleted.MessageId));

        foreach (var (actor, message) in ((UserId, MessageId)[])
        [
            (carol, seen.MessageId), (bob, hidden.MessageId), (bob, deleted.MessageId), (bob, new(42)), (bob, new(-1)),
        ])
        {
            (await app.Refused(new ForwardMessage(actor, message, alice, null, "f-1"))).Should().Be(NotFound);
        }

        (await app.Refused(new ForwardMessage(bob, seen.MessageId, bob, null, "f-1")))
            .Should().Be("messaging.message_to_self");
        (await app.Refused(new ForwardMessage(bob, seen.MessageId, null, new(42), "f-1")))
            .Should().Be("messaging.conversation_not_found");
        (await app.Refused(new ForwardMessage(bob, seen.MessageId, null, null, "f-1")))
            .Should().Be("validation_failed");
        await app.Do(new BlockUser(carol, bob));
        (await app.Refused(new ForwardMessage(bob, seen.MessageId, carol, null, "f-1")))
            .Should().Be("messaging.receiver_not_found");
        await app.Do(new BlockUser(alice, bob));
        (await app.Refused(new ForwardMessage(bob, seen.MessageId, carol, null, "f-1"))).Should().Be(NotFound);
    }

    [Theory, EveryDatabase]
    public async Task A_forward_is_charged_as_a_message(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var sent = await app.Say(people[0], people[1]);
        for (var i = 0; i < 10; i++)
        {
            await app.Do(new ForwardMessage(people[1], sent.MessageId, people[0], null, $"f-{i}"));
        }

        (await app.Refused(new ForwardMessage(people[1], sent.MessageId, people[0], null, "f-10")))
            .Should().Be("rate_limited");
        await app.Do(new ForwardMessage(people[1], sent.MessageId, people[0], null, "f-0"));
    }

    private static async Task<IEnumerable<string?>> Pins(TestApp app, UserId viewer, ConversationId conversation) =>
        (await app.Do(new GetPinnedMessages(viewer, conversation, new()))).Items.Select(p => p.Message.Body);
}
