using System.Text.Json;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Hiding;
using Hubbub.Application.Messaging.Receipts;
using Hubbub.Application.Presence;
using Hubbub.Application.Profiles;
using Hubbub.Application.Tests.Messaging.Groups;
using Hubbub.Domain.Common;
using Hubbub.Domain.Presence;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Messaging.Receipts;

/// <summary>How far messages have come, between two people.</summary>
public sealed class ReceiptTests
{
    [Theory, EveryDatabase, Trait("Abuse", "T-06")]
    public async Task The_delivered_pointer_moves_forward_only_and_the_sender_is_told_once(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var one = await app.Say(people[0], people[1], "one");
        var two = await app.Say(people[0], people[1], "two");
        app.Transport.Clear();

        var forward = await app.Do(new MarkMessageDelivered(people[1], two.MessageId));
        var back = await app.Do(new MarkMessageDelivered(people[1], one.MessageId));
        var again = await app.Do(new MarkMessageDelivered(people[1], two.MessageId));

        forward.Should().Be(new DeliveredPointer(one.ConversationId, 2));
        back.Should().Be(forward);
        again.Should().Be(forward);
        var confirmation = app.Transport.All.Should().ContainSingle("the receiver's devices need no news").Subject;
        (confirmation.Receiver, confirmation.Name).Should().Be((people[0], "message_delivered_confirmation"));
        confirmation.Payload.GetProperty("messageId").GetString().Should().Be($"{two.MessageId.Value}");
        confirmation.Payload.GetProperty("deliveredTo").GetString().Should().Be($"{people[1].Value}");
        confirmation.Payload.GetProperty("deliveredSeq").GetInt64().Should().Be(2);
        (await Pointers(app, people[0], one.ConversationId)).Should().Be((2, 0));
        (await Pointers(app, people[1], one.ConversationId)).Should().Be((0, 0), "nothing of alice's was delivered");
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-07")]
    public async Task That_something_was_delivered_does_not_tell_that_someone_invisible_is_there(
        DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var sent = await app.Say(people[0], people[1], "one");
        await app.Do(new SetStatus(people[1], StatusChoice.Invisible, null));
        app.Transport.Clear();

        var delivered = await app.Do(new MarkMessageDelivered(people[1], sent.MessageId));

        delivered.Should().Be(new DeliveredPointer(sent.ConversationId, 0));
        app.Transport.All.Should().BeEmpty();
        (await Pointers(app, people[0], sent.ConversationId)).Should().Be((0, 0));
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-07")]
    public async Task A_read_without_a_receipt_does_not_tell_that_someone_invisible_is_there(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var direct = await app.Say(alice, bob, "one");
        await app.Befriend(alice, bob);
        var group = await app.CreateGroup(alice, bob);
        var inGroup = await app.SayIn(group, alice);
        await app.SetReadReceipts(bob, isOn: false);
        await app.Do(new SetStatus(bob, StatusChoice.Invisible, null));
        app.Transport.Clear();

        (await app.Do(new MarkMessageRead(bob, direct.MessageId))).ReadSeq.Should().Be(1);
        await app.Do(new MarkMessageRead(bob, inGroup.MessageId));

        app.Transport.To(alice).Should().BeEmpty();
        app.Transport.To(bob, "message_read_confirmation").Should().HaveCount(2, "his own devices show it as read");
        (await Pointers(app, alice, direct.ConversationId)).Should().Be((0, 0));
        (await app.Do(new GetMessageReceipts(alice, inGroup.MessageId))).DeliveredCount.Should().Be(0);

        await app.Do(new SetStatus(bob, StatusChoice.Online, null));
        await app.Do(new MarkMessageDelivered(bob, direct.MessageId));
        (await Pointers(app, alice, direct.ConversationId)).Should().Be((1, 0), "it is told once he is shown again");
    }

    [Theory, EveryDatabase]
    public async Task A_read_that_is_overtaken_does_not_move_the_delivered_pointer_back(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var one = await app.Say(people[0], people[1], "one");
        var two = await app.Say(people[0], people[1], "two");

        var overtaken = () => app.Db(async db =>
        {
            var conversation = await db.Conversations.Include(c => c.Members).SingleAsync();
            await app.Do(new MarkMessageDelivered(people[1], two.MessageId));
            conversation.Read(people[1], one.MessageId, one.Seq, givesReceipt: true, app.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });

        await overtaken.Should().ThrowAsync<DbUpdateConcurrencyException>("then the command is run again");
        (await Pointers(app, people[0], one.ConversationId)).Should().Be((2, 0));
    }

    [Theory, EveryDatabase]
    public async Task What_was_read_was_delivered(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        await app.Say(people[0], people[1]);
        var sent = await app.Say(people[0], people[1]);
        app.Transport.Clear();

        await app.Do(new MarkMessageRead(people[1], sent.MessageId));
        await app.Do(new MarkMessageDelivered(people[1], sent.MessageId));

        (await Pointers(app, people[0], sent.ConversationId)).Should().Be((2, 2));
        app.Transport.To(people[0]).Should().ContainSingle("the receipt says both");
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-01")]
    public async Task Only_who_sees_a_message_can_say_that_it_was_delivered(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob", "carol");
        var sent = await app.Say(people[0], people[1]);

        (await app.Refused(new MarkMessageDelivered(people[2], sent.MessageId)))
            .Should().Be("messaging.message_not_found");
        (await app.Refused(new MarkMessageDelivered(people[1], new MessageId(42))))
            .Should().Be("messaging.message_not_found");
        await app.Do(new BlockUser(people[0], people[1]));
        (await app.Refused(new MarkMessageDelivered(people[1], sent.MessageId)))
            .Should().Be("messaging.message_not_found");
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-06")]
    public async Task Who_gives_no_read_receipts_gives_none_and_receives_none(DatabaseProvider database)
    {
        foreach (var who in (int[])[0, 1])
        {
            await using var app = await TestApp.Create(database);
            var people = await app.People("alice", "bob");
            var sent = await app.Say(people[0], people[1]);
            await app.SetReadReceipts(people[who], isOn: false);
            app.Transport.Clear();

            await app.Do(new MarkMessageRead(people[1], sent.MessageId));

            (await Pointers(app, people[0], sent.ConversationId)).Should().Be((1, 0), $"person {who} gives none");
            app.Transport.To(people[0]).Should().ContainSingle("all that the sender learns is that it was delivered");
            app.Transport.To(people[0], "message_delivered_confirmation").Should().ContainSingle();
            app.Transport.To(people[1], "message_read_confirmation").Should()
                .ContainSingle("the reader's other devices show it as read")
                .Which.GetProperty("readSeq").GetInt64().Should().Be(1);
            var mine = await app.Do(new GetConversation(people[1], sent.ConversationId));
            (mine.ReadSeq, mine.UnreadCount).Should().Be((1, 0));
            var receipts = await app.Do(new GetMessageReceipts(people[0], sent.MessageId));
            (receipts.DeliveredCount, receipts.ReadCount, receipts.Items[0].IsRead).Should().Be((1, 0, false));
            JsonSerializer.Serialize(await app.Do(new Application.Sync.GetEvents(people[0], 0)), WireJson.Options)
                .Should().NotContain("readBy", "the log holds what was pushed");
        }
    }

    [Theory, EveryDatabase]
    public async Task Turning_read_receipts_off_or_on_takes_nothing_back_and_gives_nothing_later(
        DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var one = await app.Say(alice, bob);
        await app.Do(new MarkMessageRead(bob, one.MessageId));
        app.Transport.Clear();

        await app.SetReadReceipts(bob, isOn: false);
        await app.Relay();

        app.Transport.To(alice).Should().BeEmpty("nobody is told of the switch");
        app.Transport.To(bob, "profile_updated").Should().ContainSingle("bob's own devices are")
            .Which.GetProperty("profile").GetProperty("readReceipts").GetBoolean().Should().BeFalse();
        var two = await app.Say(alice, bob);
        await app.Do(new MarkMessageRead(bob, two.MessageId));
        (await Pointers(app, alice, one.ConversationId)).Should().Be((2, 1));

        await app.SetReadReceipts(bob, isOn: true);
        await app.Do(new MarkMessageRead(bob, two.MessageId));
        (await Pointers(app, alice, one.ConversationId)).Should().Be((2, 1), "two was read without a receipt");

        var three = await app.Say(alice, bob);
        await app.Do(new MarkMessageRead(bob, three.MessageId));
        (await Pointers(app, alice, one.ConversationId)).Should().Be((3, 3));
    }

    [Theory, EveryDatabase]
    public async Task The_switch_is_on_at_first_and_part_of_ones_own_profile_only(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = (await app.People("alice"))[0];
        (await app.Do(new GetOwnProfile(alice))).ReadReceipts.Should().BeTrue();

        await app.SetReadReceipts(alice, isOn: false);
        app.Transport.Clear();
        await app.SetReadReceipts(alice, isOn: false);
        await app.Do(new UpdateProfile(alice, null, "A bio", null, null, null));

        app.Transport.To(alice, "profile_updated").Should().ContainSingle("only the bio has changed");
        (await app.Do(new GetOwnProfile(alice))).ReadReceipts.Should().BeFalse("what is not given stays");
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-01")]
    public async Task Only_the_sender_sees_receipts_and_story_of_a_message_that_is_still_there(
        DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob", "carol");
        var sent = await app.Say(people[0], people[1]);
        (await app.Do(new GetMessageReceipts(people[0], sent.MessageId))).Items.Single().User.Id
            .Should().Be(people[1]);
        await MustBeMissing(people[1], people[2]);

        await app.Do(new BlockUser(people[1], people[0]));
        await MustBeMissing(people[0]);

        await app.Do(new UnblockUser(people[1], people[0]));
        var hidden = await app.Say(people[0], people[1]);
        await app.Do(new HideMessage(people[1], sent.MessageId));
        await app.Do(new GetMessageReceipts(people[0], sent.MessageId));
        await app.Do(new DeleteMessage(people[0], sent.MessageId));
        await MustBeMissing(people[0]);

        await app.Do(new HideMessage(people[0], hidden.MessageId));
        (await app.Refused(new GetMessageReceipts(people[0], hidden.MessageId)))
            .Should().Be("messaging.message_not_found");

        async Task MustBeMissing(params UserId[] viewers)
        {
            foreach (var viewer in viewers)
            {
                (await app.Refused(new GetMessageReceipts(viewer, sent.MessageId)))
                    .Should().Be("messaging.message_not_found");
                (await app.Refused(new GetMessageStory(viewer, sent.MessageId)))
                    .Should().Be("messaging.message_not_found");
            }
        }
    }

    private static async Task<(long? Delivered, long? Read)> Pointers(
        TestApp app, UserId viewer, ConversationId conversation)
    {
        var summary = await app.Do(new GetConversation(viewer, conversation));
        return (summary.PeerDeliveredSeq, summary.PeerReadSeq);
    }
}
