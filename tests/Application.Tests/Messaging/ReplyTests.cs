using System.Text.Json;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Edits;
using Hubbub.Application.Messaging.Hiding;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Application.Tests.Messaging;

public sealed class ReplyTests
{
    private const string NotFound = "messaging.reply_not_found";

    [Theory, EveryDatabase]
    public async Task A_reply_shows_the_message_it_answers_as_it_is_now(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var first = await app.Say(alice, bob, new string('a', 300));
        var reply = await app.Do(new SendMessage(bob, alice, null, "Indeed", "m-1", null, first.MessageId));

        foreach (var told in (JsonElement[])
        [
            app.Transport.To(alice, "receive_message").Single(), app.Transport.To(bob, "message_sent").Single(),
        ])
        {
            var quote = told.GetProperty("message").GetProperty("replyTo");
            quote.GetProperty("messageId").GetString().Should().Be($"{first.MessageId.Value}");
            quote.GetProperty("body").GetString().Should().Be(new string('a', 200));
        }

        (await Quote(bob)).Should().Be(new MessageQuote(first.MessageId, 1, alice, new string('a', 200), null));
        (await app.Do(new GetConversations(bob, new()))).Items[0].LastMessage!.ReplyTo.Should().Be(await Quote(bob));
        await app.Do(new EditMessage(alice, first.MessageId, "Short"));
        (await Quote(bob))!.Body.Should().Be("Short");
        await app.Do(new HideMessage(bob, first.MessageId));
        (await Quote(bob)).Should().Be(new MessageQuote(first.MessageId, 1, alice, null, null), "he hid the text");
        (await Quote(alice))!.Body.Should().Be("Short");
        var deleted = await app.Do(new DeleteMessage(alice, first.MessageId));
        (await Quote(alice)).Should().Be(new MessageQuote(first.MessageId, 1, alice, null, deleted.DeletedAt));
        await app.Do(new DeleteMessage(bob, reply.MessageId));
        (await Quote(alice)).Should().BeNull("a tombstone answers nothing");

        async Task<MessageQuote?> Quote(UserId viewer) =>
            (await app.Do(new GetMessages(viewer, reply.ConversationId, new()))).Items[0].ReplyTo;
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-01")]
    public async Task Only_a_message_of_the_same_conversation_that_one_sees_can_be_answered(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var elsewhere = await app.Say(alice, carol);
        var ofOthers = await app.Say(bob, carol);
        var deleted = await app.Say(alice, bob);
        await app.Do(new DeleteMessage(alice, deleted.MessageId));
        var hidden = await app.Say(bob, alice);
        await app.Do(new HideMessage(alice, hidden.MessageId));
        MessageId[] wrong =
            [elsewhere.MessageId, ofOthers.MessageId, deleted.MessageId, hidden.MessageId, new(0), new(-1), new(42)];

        foreach (var message in wrong)
        {
            (await app.Refused(new SendMessage(alice, bob, null, "Re", null, null, message))).Should().Be(NotFound);
            (await app.Refused(new SendMessage(alice, null, hidden.ConversationId, "Re", null, null, message)))
                .Should().Be(NotFound);
        }

        var dave = (await app.People("dave"))[0];
        (await app.Refused(new SendMessage(alice, dave, null, "Re", null, null, elsewhere.MessageId)))
            .Should().Be(NotFound, "a first message has nothing to answer");
        await app.Do(new SendMessage(bob, alice, null, "Re", null, null, hidden.MessageId));
    }

    [Theory, EveryDatabase]
    public async Task A_retry_is_known_by_what_it_answers_too(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var (first, second) = (await app.Say(alice, bob), await app.Say(alice, bob));
        var reply = new SendMessage(bob, alice, null, "Indeed", "m-1", null, first.MessageId);
        var sent = await app.Do(reply);
        await app.Do(new DeleteMessage(alice, first.MessageId));

        (await app.Do(reply)).Should().Be(sent, "a retry gets the first answer, whatever happened since");
        (await app.Refused(reply with { ReplyToId = second.MessageId })).Should().Be("messaging.idempotency_conflict");
        (await app.Refused(reply with { ReplyToId = null })).Should().Be("messaging.idempotency_conflict");
    }

    [Theory, EveryDatabase]
    public async Task A_client_that_syncs_late_gets_no_quote_of_a_deleted_text(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var first = await app.Say(alice, bob, "a secret");
        await app.Do(new SendMessage(bob, alice, null, "Oh", null, null, first.MessageId));
        await app.Do(new EditMessage(alice, first.MessageId, "a better secret"));
        var last = await app.Say(bob, alice, "Bye");
        await app.Do(new HideMessage(bob, last.MessageId));
        await app.Do(new DeleteMessage(alice, first.MessageId));

        foreach (var person in people)
        {
            var log = JsonSerializer.Serialize(
                await app.Do(new Application.Sync.GetEvents(person, 0)), Application.Common.Json.WireJson.Options);
            log.Should().Contain("message_edited").And.Contain("replyTo").And.NotContain("secret");
        }
    }
}
