using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Hiding;
using Hubbub.Application.Messaging.Marks;
using Hubbub.Application.Notifications;
using Hubbub.Application.Tests.Messaging.Groups;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Messaging.Marks;

public sealed class MarkUnreadTests
{
    [Theory, EveryDatabase]
    public async Task What_is_marked_is_unread_again_and_nobody_else_can_tell(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var sent = await Talk(app, alice, bob);
        var conversation = sent[0].ConversationId;
        await app.Do(new MarkMessageRead(bob, sent[3].MessageId));
        app.Transport.Clear();

        var marked = await app.Do(new MarkUnread(bob, conversation, sent[1].MessageId));

        marked.Should().Be(new MarkedUnread(conversation, 1, 2, 0), "one's own texts do not count");
        (await app.Do(new MarkUnread(bob, conversation, sent[2].MessageId))).Should().Be(
            marked, "what is unread stays unread");
        app.Transport.To(alice).Should().BeEmpty();
        var told = app.Transport.To(bob, "conversation_marks_changed").Should().ContainSingle().Subject;
        (told.GetProperty("unreadAfter").GetInt64(), told.GetProperty("unreadCount").GetInt32()).Should().Be((1, 2));
        var seen = await app.Do(new GetConversation(bob, conversation));
        (seen.ReadSeq, seen.UnreadAfter, seen.UnreadCount).Should().Be((4, 1, 2));
        (await app.Do(new GetConversation(alice, conversation))).PeerReadSeq.Should().Be(4);
        (await app.Do(new GetNotifications(bob, null, false, new()))).Items.Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Reading_ends_it_as_far_as_one_reads(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var sent = await Talk(app, alice, bob);
        var conversation = sent[0].ConversationId;
        await app.Do(new MarkMessageRead(bob, sent[3].MessageId));
        await app.Do(new MarkUnread(bob, conversation, sent[0].MessageId));
        app.Transport.Clear();

        await app.Do(new MarkMessageRead(bob, sent[0].MessageId));
        (await Seen()).Should().Be((4, 1, 2));
        await app.Do(new MarkMessageRead(bob, sent[0].MessageId));
        await app.Do(new MarkMessageRead(bob, sent[3].MessageId));
        (await Seen()).Should().Be((4, null, 0));
        app.Transport.To(bob, "conversation_marks_changed").Select(e => e.GetProperty("unreadCount").GetInt32())
            .Should().Equal(2, 0);
        app.Transport.To(alice).Should().BeEmpty("the receipt is as old as the first reading");

        await app.Do(new MarkUnread(bob, conversation, sent[3].MessageId));
        await app.Do(new MarkMessageRead(bob, (await app.Say(alice, bob, "five")).MessageId));
        (await Seen()).Should().Be((5, null, 0));

        async Task<(long, long?, int)> Seen()
        {
            var seen = await app.Do(new GetConversation(bob, conversation));
            return (seen.ReadSeq, seen.UnreadAfter, seen.UnreadCount);
        }
    }

    [Theory, EveryDatabase]
    public async Task A_notification_counts_no_more_than_is_left_after_reading_again(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var old = await app.Say(alice, bob, "old");
        var older = await app.Say(alice, bob, "older");
        await app.Do(new MarkMessageRead(bob, older.MessageId));
        await app.Say(alice, bob, "new");
        var newest = await app.Say(alice, bob, "newest");
        await app.Do(new MarkUnread(bob, old.ConversationId, old.MessageId));
        await app.Do(new DeleteMessage(alice, newest.MessageId));

        await app.Do(new MarkMessageRead(bob, older.MessageId));

        (await app.Do(new GetNotifications(bob, null, false, new()))).Items.Single().Message
            .Should().Be("alice sent you a message");
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-01")]
    public async Task Only_a_text_that_one_sees_in_that_conversation_can_be_marked(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var sent = await Talk(app, alice, bob);
        var conversation = sent[0].ConversationId;
        var elsewhere = await app.Say(carol, bob);
        var group = await app.CreateGroup(alice, bob);
        var note = (await app.SeenBy(bob, group)).LastMessageId;
        await app.Do(new DeleteMessage(alice, sent[0].MessageId));
        await app.Do(new HideMessage(bob, sent[1].MessageId));

        foreach (var (actor, place, message) in ((UserId, ConversationId, MessageId)[])
        [
            (carol, conversation, sent[3].MessageId), (bob, elsewhere.ConversationId, sent[3].MessageId),
            (bob, conversation, elsewhere.MessageId), (bob, conversation, sent[0].MessageId),
            (bob, conversation, sent[1].MessageId), (bob, group, note), (bob, conversation, new(42)),
            (bob, new(-1), sent[3].MessageId),
        ])
        {
            (await app.Refused(new MarkUnread(actor, place, message))).Should().Be("messaging.message_not_found");
        }
    }

    [Theory, EveryDatabase]
    public async Task Of_two_devices_that_read_what_was_marked_the_one_that_read_further_counts(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var sent = await Talk(app, alice, bob);
        await app.Do(new MarkMessageRead(bob, sent[3].MessageId));
        for (var i = 0; i < 20; i++)
        {
            await app.Do(new MarkUnread(bob, sent[0].ConversationId, sent[0].MessageId));

            await Task.WhenAll(new[] { 3, 0, 1 }.Select(
                n => Task.Run(() => app.Do(new MarkMessageRead(bob, sent[n].MessageId)))));

            var seen = await app.Do(new GetConversation(bob, sent[0].ConversationId));
            (seen.UnreadAfter, seen.UnreadCount).Should().Be((null, 0));
        }
    }

    [Theory, EveryDatabase]
    public async Task One_marks_at_most_a_thousand_messages_back(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var sent = await Talk(app, people[0], people[1]);
        await app.Db(db => db.Messages.Where(m => m.Id == sent[3].MessageId)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Seq, 1_002)));

        (await app.Refused(new MarkUnread(people[1], sent[0].ConversationId, sent[1].MessageId)))
            .Should().Be("messaging.too_far_back");
        await app.Do(new MarkUnread(people[1], sent[0].ConversationId, sent[2].MessageId));
    }

    /// <summary>Four texts: Alice's 1, 2 and 4, and Bob's 3.</summary>
    private static async Task<SentMessage[]> Talk(TestApp app, UserId alice, UserId bob) =>
    [
        await app.Say(alice, bob, "one"),
        await app.Say(alice, bob, "two"),
        await app.Say(bob, alice, "three"),
        await app.Say(alice, bob, "four"),
    ];
}
