using Hubbub.Application.Accounts;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Reactions;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Messaging;

public sealed class MessageReactionTests
{
    [Theory, EveryDatabase]
    public async Task Reactions_are_counted_told_and_listed(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var sent = await app.Say(alice, bob);
        app.Transport.Clear();

        await app.Do(new AddMessageReaction(bob, sent.MessageId, "👍"));
        await app.Do(new AddMessageReaction(bob, sent.MessageId, "🎉"));
        var state = await app.Do(new AddMessageReaction(alice, sent.MessageId, "👍"));
        (await app.Do(new AddMessageReaction(alice, sent.MessageId, "👍"))).Reactions.Should().Equal(state.Reactions);

        state.Reactions.Should().Equal(new OwnEmojiCount("👍", 2, true), new OwnEmojiCount("🎉", 1, false));
        foreach (var person in people)
        {
            var told = app.Transport.To(person, "message_reactions_changed");
            told.Should().HaveCount(3, "a repeat changes nothing");
            told[2].GetProperty("reactions").EnumerateArray()
                .Select(r => (r.GetProperty("emoji").GetString(), r.GetProperty("count").GetInt32()))
                .Should().Equal(("👍", 2), ("🎉", 1));
            told[2].GetProperty("userId").GetString().Should().Be($"{alice.Value}");
            told[2].GetProperty("isAdded").GetBoolean().Should().BeTrue();
        }

        (await Row(app, bob, sent)).Reactions.Should().Equal(
            new OwnEmojiCount("👍", 2, true), new OwnEmojiCount("🎉", 1, true));
        (await app.Do(new GetConversations(alice, new()))).Items[0].LastMessage!.Reactions
            .Should().Equal(state.Reactions);
        var page = await app.Do(new GetMessageReactions(alice, sent.MessageId, new(Limit: 2)));
        var rest = await app.Do(new GetMessageReactions(alice, sent.MessageId, new(page.NextCursor, 2)));
        page.Items.Concat(rest.Items).Select(r => (r.User.Username, r.Emoji)).Should().Equal(
            ("alice", "👍"), ("bob", "🎉"), ("bob", "👍"));

        await app.Do(new RemoveMessageReaction(bob, sent.MessageId, "👍"));
        await app.Do(new RemoveMessageReaction(bob, sent.MessageId, "👍"));
        (await app.Do(new RemoveMessageReaction(bob, sent.MessageId, "🎉"))).Reactions.Should().Equal(
            new OwnEmojiCount("👍", 1, false));
        app.Transport.To(alice, "message_reactions_changed").Should().HaveCount(5);
        (await Row(app, bob, sent)).Reactions.Should().Equal(new OwnEmojiCount("👍", 1, false));
        await app.Do(new RemoveMessageReaction(alice, sent.MessageId, "👍"));
        (await Row(app, bob, sent)).Reactions.Should().BeNull();
    }

    [Theory, EveryDatabase]
    public async Task An_emoji_with_and_without_its_selector_is_one_reaction(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var sent = await app.Say(people[0], people[1]);

        await app.Do(new AddMessageReaction(people[0], sent.MessageId, "❤️"));
        (await app.Do(new AddMessageReaction(people[1], sent.MessageId, "❤"))).Reactions.Should().Equal(
            new OwnEmojiCount("❤️", 2, true));
        (await app.Do(new RemoveMessageReaction(people[0], sent.MessageId, "❤"))).Reactions.Should().Equal(
            new OwnEmojiCount("❤️", 1, false));
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-05")]
    public async Task Anything_but_one_emoji_and_too_many_are_refused(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var (sent, gone) = (await app.Say(alice, bob), await app.Say(alice, bob));
        await app.Do(new DeleteMessage(alice, gone.MessageId));

        foreach (var text in (string[])["", "a", "7", "👍👍", "👍 ", "👍\uFE0E", "<b>"])
        {
            (await app.Refused(new AddMessageReaction(bob, sent.MessageId, text))).Should().Be("validation_failed");
        }

        foreach (var (actor, message) in ((UserId, MessageId)[])
            [(carol, sent.MessageId), (bob, gone.MessageId), (bob, new(42))])
        {
            (await app.Refused(new AddMessageReaction(actor, message, "👍")))
                .Should().Be("messaging.message_not_found");
            (await app.Refused(new RemoveMessageReaction(actor, message, "👍")))
                .Should().Be("messaging.message_not_found");
            (await app.Refused(new GetMessageReactions(actor, message, new())))
                .Should().Be("messaging.message_not_found");
        }

        foreach (var emoji in (string[])["👍", "🎉", "😀"])
        {
            await app.Do(new AddMessageReaction(bob, sent.MessageId, emoji));
        }

        (await app.Refused(new AddMessageReaction(bob, sent.MessageId, "😎"))).Should().Be(
            "messaging.too_many_reactions");
        // Only many members reach the limit of a message; here it is filled from outside.
        await app.Db(async db =>
        {
            for (var i = 0; i < 17; i++)
            {
                db.MessageReactions.Add(new()
                {
                    MessageId = sent.MessageId,
                    UserId = carol,
                    Emoji = char.ConvertFromUtf32(0x1F400 + i),
                    Order = i,
                    At = app.Clock.GetUtcNow(),
                });
            }

            return await db.SaveChangesAsync();
        });
        (await app.Refused(new AddMessageReaction(alice, sent.MessageId, "😎"))).Should().Be(
            "messaging.too_many_reactions");
        (await app.Do(new AddMessageReaction(alice, sent.MessageId, "👍"))).Reactions.Should().HaveCount(20);
    }

    [Theory, EveryDatabase]
    public async Task Reactions_go_with_the_message_and_with_the_person(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var (deleted, kept) = (await app.Say(alice, bob), await app.Say(alice, bob));
        foreach (var message in (MessageId[])[deleted.MessageId, kept.MessageId])
        {
            await app.Do(new AddMessageReaction(bob, message, "👍"));
        }

        await app.Do(new DeleteMessage(alice, deleted.MessageId));
        (await app.Db(db => db.MessageReactions.CountAsync())).Should().Be(1);
        await app.Do(new DeleteAccount(bob, TestApp.Password));
        await app.EraseDue();

        (await app.Db(db => db.MessageReactions.CountAsync())).Should().Be(0);
        (await Row(app, alice, kept)).Reactions.Should().BeNull();
        var told = app.Transport.To(alice, "message_reactions_changed")[^1];
        (told.GetProperty("reactions").GetArrayLength(), told.GetProperty("isAdded").GetBoolean())
            .Should().Be((0, false));
    }

    private static async Task<MessageRow> Row(TestApp app, UserId viewer, SentMessage sent) =>
        (await app.Do(new GetMessages(viewer, sent.ConversationId, new()))).Items.Single(m => m.Id == sent.MessageId);
}
