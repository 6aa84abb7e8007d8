using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Messaging.Receipts;
using Hubbub.Application.Tests.Messaging.Groups;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Application.Tests.Messaging.Receipts;

/// <summary>How far messages have come, in groups.</summary>
public sealed class GroupReceiptTests
{
    [Theory, EveryDatabase]
    public async Task The_sender_sees_to_whom_a_message_was_delivered_and_who_has_read_it(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dave");
        var (alice, bob, carol, dave) = (people[0], people[1], people[2], people[3]);
        var group = await app.CreateGroup(alice, bob, carol, dave);
        var sent = await app.SayIn(group, alice);
        app.Transport.Clear();

        await app.Do(new MarkMessageDelivered(bob, sent.MessageId));
        await app.Do(new MarkMessageRead(carol, sent.MessageId));

        app.Transport.All.Should().OnlyContain(p => p.Receiver == carol, "only the reader's own devices are told");
        var receipts = await app.Do(new GetMessageReceipts(alice, sent.MessageId));
        (receipts.DeliveredCount, receipts.ReadCount).Should().Be((2, 1));
        receipts.Items.Select(r => (r.User.Id, r.IsDelivered, r.IsRead)).Should().Equal(
            (dave, false, false), (carol, true, true), (bob, true, false));
        (await app.Refused(new GetMessageReceipts(bob, sent.MessageId))).Should().Be("messaging.message_not_found");
        var told = (await app.Do(new GetMessages(alice, group, new()))).Items[^1];
        (await app.Refused(new GetMessageReceipts(alice, told.Id)))
            .Should().Be("messaging.message_not_found", "what the group tells has no receipts");
    }

    [Theory, EveryDatabase]
    public async Task Who_gives_no_read_receipts_counts_as_delivered_at_most_and_sees_none(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice, bob, carol);
        var sent = await app.SayIn(group, alice);
        await app.SetReadReceipts(bob, isOn: false);

        await app.Do(new MarkMessageRead(bob, sent.MessageId));
        await app.Do(new MarkMessageRead(carol, sent.MessageId));

        var receipts = await app.Do(new GetMessageReceipts(alice, sent.MessageId));
        (receipts.DeliveredCount, receipts.ReadCount).Should().Be((2, 1));
        receipts.Items.Select(r => (r.User.Id, r.IsDelivered, r.IsRead)).Should().Equal(
            (carol, true, true), (bob, true, false));

        var bobs = await app.SayIn(group, bob);
        await app.Do(new MarkMessageRead(carol, bobs.MessageId));
        receipts = await app.Do(new GetMessageReceipts(bob, bobs.MessageId));
        (receipts.DeliveredCount, receipts.ReadCount).Should().Be((1, null));
        receipts.Items.Should().OnlyContain(r => r.IsRead == null);
        var story = await app.Do(new GetMessageStory(bob, bobs.MessageId));
        (story.DeliveredCount, story.ReadCount).Should().Be((1, null));

        await app.SetReadReceipts(bob, isOn: true);
        (await app.Do(new GetMessageReceipts(bob, bobs.MessageId))).ReadCount.Should().Be(1);
    }

    [Theory, EveryDatabase]
    public async Task Receipts_are_of_those_who_were_members_then_and_are_now(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dave");
        var (alice, bob, carol, dave) = (people[0], people[1], people[2], people[3]);
        var group = await app.CreateGroup(alice, bob, carol);
        var sent = await app.SayIn(group, alice);
        await app.Do(new MarkMessageRead(carol, sent.MessageId));
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await app.Do(new AddGroupMembers(alice, group, [dave]));
        var later = await app.SayIn(group, alice);
        await app.Do(new MarkMessageRead(dave, later.MessageId));
        await app.Do(new LeaveGroup(carol, group));

        var receipts = await app.Do(new GetMessageReceipts(alice, sent.MessageId));

        (receipts.DeliveredCount, receipts.ReadCount).Should().Be((0, 0));
        receipts.Items.Select(r => r.User.Id).Should().Equal(bob);
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-01")]
    public async Task A_block_that_withholds_a_message_looks_like_someone_who_is_never_there(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice, bob, carol);
        await app.Do(new BlockUser(bob, alice));
        var withheld = await app.SayIn(group, alice);
        (await app.Refused(new MarkMessageDelivered(bob, withheld.MessageId)))
            .Should().Be("messaging.message_not_found");
        var shown = await app.SayIn(group, carol);

        await app.Do(new MarkMessageRead(bob, shown.MessageId));

        var receipts = await app.Do(new GetMessageReceipts(alice, withheld.MessageId));
        (receipts.DeliveredCount, receipts.ReadCount).Should().Be((0, 0));
        receipts.Items.Select(r => (r.User.Id, r.IsDelivered, r.IsRead)).Should().Equal(
            (carol, false, false), (bob, false, false));
        (await app.Do(new GetMessageReceipts(carol, shown.MessageId))).ReadCount.Should().Be(1);
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-01")]
    public async Task A_block_takes_back_no_receipt_that_was_given_before_it(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var group = await app.CreateGroup(alice, bob);
        var sent = await app.SayIn(group, alice);
        await app.Do(new MarkMessageRead(bob, sent.MessageId));
        var before = await app.Do(new GetMessageReceipts(alice, sent.MessageId));

        await app.Do(new BlockUser(bob, alice));

        before.ReadCount.Should().Be(1);
        (await app.Do(new GetMessageReceipts(alice, sent.MessageId))).Should().BeEquivalentTo(before);
    }

    [Theory, EveryDatabase]
    public async Task A_story_in_a_group_tells_nothing_about_who_is_there(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var group = await app.CreateGroup(people[0], people[1], people[2]);
        await app.ShowConnected(people[1]);
        var sent = await app.SayIn(group, people[0]);
        await app.Do(new MarkMessageRead(people[1], sent.MessageId));

        var story = await app.Do(new GetMessageStory(people[0], sent.MessageId));

        story.Should().BeEquivalentTo(new
        {
            sent.MessageId,
            ConversationId = group,
            sent.Seq,
            StoredAt = sent.SentAt,
            ReceiverCount = 2,
            PushedTo = (int?)null,
            DeliveredCount = 1,
            ReadCount = 1,
            PushNotification = (object?)null,
        });
    }
}
