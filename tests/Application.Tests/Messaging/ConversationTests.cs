using Hubbub.Application.Common;
using Hubbub.Application.Messaging;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Messaging;

public sealed class ConversationTests
{
    [Theory, EveryDatabase]
    public async Task History_is_newest_first_and_its_pages_join_without_gaps(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var conversation = (await app.Say(people[0], people[1], "1")).ConversationId;
        for (var i = 2; i <= 25; i++)
        {
            await app.Say(people[i % 2], people[(i + 1) % 2], $"{i}");
        }

        var (bodies, cursor, pages) = (new List<string?>(), (string?)null, 0);
        do
        {
            var page = await app.Do(new GetMessages(people[1], conversation, new PageRequest(cursor, 10)));
            bodies.AddRange(page.Items.Select(m => m.Body));
            cursor = page.NextCursor;
            pages++;
            // Messages that arrive while paging go to the front and do not shift later pages.
            await app.Say(people[0], people[1], "later");
        }
        while (cursor is not null);

        pages.Should().Be(3);
        bodies.Should().Equal(Enumerable.Range(1, 25).Reverse().Select(i => $"{i}"));
    }

    [Theory, EveryDatabase]
    public async Task The_list_shows_each_conversation_with_its_last_message_unread_count_and_pointers(
        DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        await app.Say(carol, alice, "From Carol");
        var first = await app.Say(alice, bob, "one");
        await app.Say(bob, alice, "two");
        await app.Say(bob, alice, "three");
        await app.Do(new MarkMessageRead(bob, first.MessageId));

        var page = await app.Do(new GetConversations(alice, new PageRequest(Limit: 1)));
        var rest = await app.Do(new GetConversations(alice, new PageRequest(page.NextCursor, 1)));

        var withBob = page.Items.Should().ContainSingle().Subject;
        withBob.With!.Username.Should().Be("bob");
        withBob.LastMessage!.Body.Should().Be("three");
        (withBob.LastSeq, withBob.ReadSeq, withBob.PeerReadSeq, withBob.UnreadCount).Should().Be((3, 0, 1, 2));
        rest.Items.Should().ContainSingle().Which.With!.Username.Should().Be("carol");
        rest.NextCursor.Should().BeNull();
        (await app.Do(new GetConversation(alice, withBob.Id))).Should().BeEquivalentTo(withBob);
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-06")]
    public async Task The_read_pointer_moves_forward_only(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var one = await app.Say(people[0], people[1], "one");
        var two = await app.Say(people[0], people[1], "two");
        await app.Relay();
        app.Transport.Clear();

        var forward = await app.Do(new MarkMessageRead(people[1], two.MessageId));
        var back = await app.Do(new MarkMessageRead(people[1], one.MessageId));
        var again = await app.Do(new MarkMessageRead(people[1], two.MessageId));
        await app.Relay();

        forward.Should().Be(new ReadPointer(one.ConversationId, 2));
        back.Should().Be(forward);
        again.Should().Be(forward);
        var confirmation = app.Transport.To(people[0], "message_read_confirmation").Should().ContainSingle().Subject;
        confirmation.GetProperty("messageId").GetString().Should().Be($"{two.MessageId.Value}");
        confirmation.GetProperty("readBy").GetString().Should().Be($"{people[1].Value}");
        confirmation.TryGetProperty("unreadCount", out _)
            .Should().BeFalse("how many are left is the reader's own business");
        app.Transport.To(people[1], "message_read_confirmation").Should().ContainSingle()
            .Which.GetProperty("unreadCount").GetInt32().Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task A_deleted_message_leaves_a_tombstone(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        await app.Say(people[0], people[1], "stays");
        var sent = await app.Say(people[0], people[1], "a secret that goes");

        var deleted = await app.Do(new DeleteMessage(people[0], sent.MessageId));
        var again = await app.Do(new DeleteMessage(people[0], sent.MessageId));
        await app.Relay();

        again.Should().Be(deleted);
        var history = await app.Do(new GetMessages(people[1], sent.ConversationId, new()));
        history.Items.Select(m => (m.Seq, m.Body, m.DeletedAt is not null))
            .Should().Equal((2, null, true), (1, "stays", false));
        var summary = (await app.Do(new GetConversations(people[1], new()))).Items.Single();
        (summary.LastMessage!.Body, summary.UnreadCount, summary.LastSeq).Should().Be((null, 1, 2));
        foreach (var person in people)
        {
            app.Transport.To(person, "message_deleted").Should().ContainSingle()
                .Which.GetProperty("deletedBy").GetString().Should().Be($"{people[0].Value}");
        }

        (await app.Db(db => db.Messages.AnyAsync(m => m.Body!.Contains("secret")))).Should().BeFalse();
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-03")]
    public async Task Only_the_sender_deletes(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var sent = await app.Say(people[0], people[1]);

        (await app.Refused(new DeleteMessage(people[1], sent.MessageId))).Should().Be("messaging.not_the_sender");

        (await app.Do(new GetMessages(people[1], sent.ConversationId, new()))).Items[0].Body.Should().Be("Hello");
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-01")]
    [Trait("Abuse", "T-06")]
    public async Task What_belongs_to_others_is_not_there(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob", "carol");
        var carol = people[2];
        var sent = await app.Say(people[0], people[1]);
        var (conversation, message) = (sent.ConversationId, sent.MessageId);

        (await app.Refused(new GetConversation(carol, conversation))).Should().Be("messaging.conversation_not_found");
        (await app.Refused(new GetMessages(carol, conversation, new())))
            .Should().Be("messaging.conversation_not_found");
        (await app.Refused(new SendMessage(carol, null, conversation, "Hi", null)))
            .Should().Be("messaging.conversation_not_found");
        (await app.Refused(new MarkMessageRead(carol, message))).Should().Be("messaging.message_not_found");
        (await app.Refused(new DeleteMessage(carol, message))).Should().Be("messaging.message_not_found");
        (await app.Refused(new GetMessages(people[0], new ConversationId(42), new())))
            .Should().Be("messaging.conversation_not_found");
        (await app.Refused(new MarkMessageRead(people[0], new MessageId(42))))
            .Should().Be("messaging.message_not_found");
        (await app.Refused(new SendMessage(carol, new UserId(42), null, "Hi", null)))
            .Should().Be("messaging.receiver_not_found");
        (await app.Do(new GetConversations(carol, new()))).Items.Should().BeEmpty();
        (await app.Db(db => db.Messages.CountAsync())).Should().Be(1);
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-37")]
    public async Task Fifty_sends_at_once_with_one_client_id_are_one_message_and_one_answer(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ =>
            Task.Run(() => app.Do(new SendMessage(people[0], people[1], null, "Hello", "m-1")))));
        await app.Relay();

        answers.Distinct().Should().ContainSingle();
        (await app.Db(db => db.Messages.CountAsync())).Should().Be(1);
        app.Transport.To(people[1], "receive_message").Should().ContainSingle();
        for (var i = 0; i < 9; i++)
        {
            await app.Say(people[0], people[1]);
        }

        (await app.Refused(new SendMessage(people[0], people[1], null, "Hello", null)))
            .Should().Be("rate_limited", "the fifty cost one permit together");
    }

    [Theory, EveryDatabase]
    public async Task Two_who_write_first_at_the_same_time_share_one_conversation(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");

        var answers = await Task.WhenAll(
            Task.Run(() => app.Say(people[0], people[1])), Task.Run(() => app.Say(people[1], people[0])));

        answers.Select(a => a.ConversationId).Distinct().Should().ContainSingle();
        answers.Select(a => a.Seq).Should().BeEquivalentTo([1L, 2L]);
        (await app.Db(db => db.Conversations.CountAsync())).Should().Be(1);
    }

    [Theory, EveryDatabase]
    public async Task Sends_of_both_at_once_are_numbered_without_gaps(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        await app.Say(people[0], people[1]);

        var seqs = new List<long>();
        for (var round = 0; round < 2; round++)
        {
            var sent = await Task.WhenAll(Enumerable.Range(0, 20)
                .Select(i => Task.Run(() => app.Say(people[i % 2], people[(i + 1) % 2]))));
            seqs.AddRange(sent.Select(s => s.Seq));
        }

        seqs.Should().BeEquivalentTo(Enumerable.Range(2, 40).Select(i => (long)i));
        (await app.Db(db => db.Messages.OrderBy(m => m.Id).Select(m => m.Seq).ToListAsync()))
            .Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task Messages_must_say_something_fit_and_have_one_receiver()
    {
        await using var app = await TestApp.Create();
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var conversation = (await app.Say(alice, bob)).ConversationId;

        var tooLong = new string('x', Message.MaxLength + 1);
        foreach (var text in new[] { "", "  \n ", "\u200B\u2060", "a\0b", "lone \uD83D", tooLong })
        {
            (await app.Refused(new SendMessage(alice, bob, null, text, null))).Should().Be("validation_failed");
        }

        foreach (var id in new[] { "", "with space", new string('x', 65), "m-1\n" })
        {
            (await app.Refused(new SendMessage(alice, bob, null, "Hi", id))).Should().Be("validation_failed");
        }

        (await app.Refused(new SendMessage(alice, bob, conversation, "Hi", null))).Should().Be("validation_failed");
        (await app.Refused(new SendMessage(alice, null, null, "Hi", null))).Should().Be("validation_failed");
        (await app.Refused(new SendMessage(alice, alice, null, "Hi", null))).Should().Be("messaging.message_to_self");
        await app.Say(alice, bob, new string('x', Message.MaxLength));
        await app.Say(alice, bob, "Line one\n\t👩‍👩‍👧 and \u202Eright to left");
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(101, null)]
    [InlineData(1_000_000_000, null)]
    [InlineData(20, "not a cursor")]
    [InlineData(20, "bm90IG91cnM")]
    [Trait("Abuse", "T-19")]
    public async Task Cursors_and_limits_that_are_not_ours_are_refused(int limit, string? cursor)
    {
        await using var app = await TestApp.Create();
        var people = await app.People("alice", "bob");
        var conversation = (await app.Say(people[0], people[1])).ConversationId;

        (await app.Refused(new GetMessages(people[0], conversation, new(cursor, limit))))
            .Should().Be("validation_failed");
        (await app.Refused(new GetConversations(people[0], new(cursor, limit)))).Should().Be("validation_failed");
    }

    [Fact]
    public async Task The_cursor_of_one_list_is_no_cursor_of_another()
    {
        await using var app = await TestApp.Create();
        var people = await app.People("alice", "bob");
        await app.Say(people[0], people[1]);
        var conversation = (await app.Say(people[0], people[1])).ConversationId;
        var page = await app.Do(new GetMessages(people[0], conversation, new(Limit: 1)));

        (await app.Refused(new GetConversations(people[0], new(page.NextCursor)))).Should().Be("validation_failed");
    }
}
