using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Edits;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Messaging;

public sealed class EditTests
{
    [Theory, EveryDatabase]
    public async Task An_edit_is_told_to_both_and_the_texts_before_are_kept(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var send = new SendMessage(alice, bob, null, "one", "m-1");
        var sent = await app.Do(send);
        app.Transport.Clear();

        await app.Do(new EditMessage(alice, sent.MessageId, "two"));
        app.Clock.Advance(TimeSpan.FromHours(1));
        var edited = await app.Do(new EditMessage(alice, sent.MessageId, "three"));
        (await app.Do(new EditMessage(alice, sent.MessageId, "three"))).Should().Be(edited);

        edited.Should().Be(new EditedMessage(sent.MessageId, "three", app.Clock.GetUtcNow(), 2));
        foreach (var person in people)
        {
            var told = app.Transport.To(person, "message_edited");
            told.Select(e => e.GetProperty("body").GetString()).Should().Equal("two", "three");
            told[1].GetProperty("editCount").GetInt32().Should().Be(2);
            told[1].GetProperty("quote").GetString().Should().Be("three");
            var row = (await app.Do(new GetMessages(person, sent.ConversationId, new()))).Items.Single();
            (row.Body, row.EditedAt, row.EditCount).Should().Be(("three", edited.EditedAt, 2));
            (await History(app, person, sent.MessageId)).Should().Equal(
                new MessageEditRow("two", sent.SentAt), new MessageEditRow("one", sent.SentAt));
        }

        (await app.Do(send)).Should().Be(sent, "a retry of the first text is still known");
        (await app.Refused(send with { Message = "three" })).Should().Be("messaging.idempotency_conflict");
    }

    [Theory, EveryDatabase]
    public async Task The_history_is_read_in_pages(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var sent = await app.Say(people[0], people[1], "0");
        for (var i = 1; i <= 5; i++)
        {
            await app.Do(new EditMessage(people[0], sent.MessageId, $"{i}"));
        }

        var first = await app.Do(new GetMessageEdits(people[1], sent.MessageId, new(Limit: 3)));
        var rest = await app.Do(new GetMessageEdits(people[1], sent.MessageId, new(first.NextCursor, 3)));

        first.Items.Concat(rest.Items).Select(e => e.Body).Should().Equal("4", "3", "2", "1", "0");
        rest.NextCursor.Should().BeNull();
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-03")]
    public async Task Only_the_sender_edits_for_a_day_and_only_what_is_there(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var (kept, deleted) = (await app.Say(alice, bob, "Hello"), await app.Say(alice, bob, "Bye"));
        await app.Do(new DeleteMessage(alice, deleted.MessageId));

        (await app.Refused(new EditMessage(bob, kept.MessageId, "Mine"))).Should().Be("messaging.not_the_sender");
        foreach (var (actor, message) in ((UserId, MessageId)[])
            [(carol, kept.MessageId), (alice, deleted.MessageId), (alice, new(42)), (alice, new(-1))])
        {
            (await app.Refused(new EditMessage(actor, message, "x"))).Should().Be("messaging.message_not_found");
            (await app.Refused(new GetMessageEdits(actor, message, new()))).Should().Be("messaging.message_not_found");
        }

        foreach (var text in (string[])[" ", "\u200B", new string('x', 4_001), "a\0b"])
        {
            (await app.Refused(new EditMessage(alice, kept.MessageId, text))).Should().Be("validation_failed");
        }

        app.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromMilliseconds(1));
        (await app.Refused(new EditMessage(alice, kept.MessageId, "Late"))).Should().Be("messaging.edit_window_over");
        (await app.Do(new EditMessage(alice, kept.MessageId, "Hello"))).EditCount.Should().Be(0);
        (await app.Db(db => db.MessageEdits.CountAsync())).Should().Be(0, "nothing changed");
    }

    [Fact]
    public async Task The_time_to_edit_is_a_setting()
    {
        await using var app = await TestApp.Create(
            DatabaseProvider.Sqlite, null, "--Messaging:EditWindowHours=0");
        var people = await app.People("alice", "bob");
        var sent = await app.Say(people[0], people[1]);
        app.Clock.Advance(TimeSpan.FromMilliseconds(1));

        (await app.Refused(new EditMessage(people[0], sent.MessageId, "x"))).Should().Be("messaging.edit_window_over");
    }

    [Theory, EveryDatabase]
    public async Task Edits_at_once_are_made_one_after_the_other_and_none_is_lost(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var sent = await app.Say(people[0], people[1], "0");

        var results = await Task.WhenAll(Enumerable.Range(1, 12).Select(
            i => Task.Run(() => app.Send(new EditMessage(people[0], sent.MessageId, $"{i}")))));
        await app.Relay();

        var stored = results.Where(r => r.Failure is null).Select(r => r.Value).OrderBy(r => r.EditCount).ToList();
        results.Select(r => r.Failure?.Code).OfType<string>().Should().NotContain(c => c != "conflict");
        stored.Select(r => r.EditCount).Should().Equal(Enumerable.Range(1, stored.Count));
        (await History(app, people[1], sent.MessageId)).Select(e => e.Body).Reverse().Should().Equal(
            ["0", .. stored.SkipLast(1).Select(r => r.Body)]);
        app.Transport.To(people[1], "message_edited")[^1].GetProperty("body").GetString()
            .Should().Be(stored[^1].Body);
    }

    [Theory, EveryDatabase]
    public async Task A_deletion_takes_the_texts_before_with_it(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var sent = await app.Say(people[0], people[1], "one");
        await app.Do(new EditMessage(people[0], sent.MessageId, "two"));

        await app.Do(new DeleteMessage(people[0], sent.MessageId));

        (await app.Db(db => db.MessageEdits.CountAsync())).Should().Be(0);
        var row = (await app.Do(new GetMessages(people[1], sent.ConversationId, new()))).Items.Single();
        (row.Body, row.EditedAt, row.EditCount).Should().Be((null, null, null));
    }

    private static async Task<IReadOnlyList<MessageEditRow>> History(TestApp app, UserId viewer, MessageId message) =>
        (await app.Do(new GetMessageEdits(viewer, message, new()))).Items;
}
