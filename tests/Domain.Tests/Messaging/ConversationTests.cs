using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Messaging.Events;
using static Hubbub.Domain.Tests.Given;

namespace Hubbub.Domain.Tests.Messaging;

public sealed class ConversationTests
{
    private static readonly UserId Carol = new(3);

    [Fact]
    public void Two_people_have_one_key_whoever_began()
    {
        Conversation.KeyOf(Alice, Bob).Should().Be("1:2").And.Be(Conversation.KeyOf(Bob, Alice));
        Conversation.KeyOf(new(10), new(9)).Should().Be("9:10", "the order is that of numbers, not of texts");
    }

    [Fact]
    public void A_direct_conversation_has_both_as_members_who_have_read_nothing()
    {
        var conversation = Direct();

        conversation.Kind.Should().Be(ConversationKind.Direct);
        conversation.DirectKey.Should().Be("1:2");
        conversation.LastSeq.Should().Be(0);
        conversation.Members.Select(m => m.UserId).Should().BeEquivalentTo([Alice, Bob]);
        conversation.Members.Should().OnlyContain(m => m.ReadSeq == 0 && !m.IsHidden && m.JoinedAt == Now);
        conversation.OtherThan(Alice).Should().Be(Bob);
        conversation.OtherThan(Bob).Should().Be(Alice);
        Happened(conversation).Should().BeEmpty("an empty conversation is news to nobody");
    }

    [Fact]
    public void Messages_are_numbered_from_one_without_gaps_whoever_sends()
    {
        var conversation = Direct();

        var seqs = Enumerable.Range(1, 5)
            .Select(i => conversation.Send(new(i), i % 2 == 0 ? Alice : Bob, $"Message {i}", null, Now).Seq);

        seqs.Should().Equal(1, 2, 3, 4, 5);
        conversation.LastSeq.Should().Be(5);
    }

    [Fact]
    public void A_message_holds_what_was_sent_and_says_so()
    {
        var conversation = Direct();

        var message = conversation.Send(new(7), Bob, "Hello", "m-1", Now);

        message.Should().BeEquivalentTo(new
        {
            Id = new MessageId(7),
            ConversationId = new ConversationId(5),
            Seq = 1L,
            SenderId = Bob,
            Body = "Hello",
            ClientMessageId = "m-1",
            SentAt = Now,
            DeletedAt = (DateTimeOffset?)null,
        });
        Happened(conversation).Should().Equal(new MessageSent(new(7), new(5), Bob, 1, "Hello", null, "m-1", Now));
    }

    [Fact]
    public void A_sender_has_not_read_by_sending()
    {
        var conversation = Direct();

        conversation.Send(new(7), Bob, "Hello", null, Now);

        conversation.Members.Should().OnlyContain(m => m.ReadSeq == 0);
    }

    [Fact]
    public void Only_a_member_can_send_or_read()
    {
        var conversation = Direct();

        var send = () => conversation.Send(new(7), Carol, "Hello", null, Now);
        var read = () => conversation.Read(Carol, new(7), 1, givesReceipt: true, Now);

        send.Should().Throw<InvalidOperationException>();
        read.Should().Throw<InvalidOperationException>();
        conversation.LastSeq.Should().Be(0);
        Happened(conversation).Should().BeEmpty();
    }

    [Fact]
    public void Reading_moves_the_readers_pointer_alone_and_says_how_far()
    {
        var conversation = WithMessages(3);

        conversation.Read(Bob, new(2), 2, givesReceipt: true, Now).Should().Be(2);

        ReadSeqOf(conversation, Bob).Should().Be(2);
        ReadSeqOf(conversation, Alice).Should().Be(0);
        Happened(conversation).Should().Equal(new ConversationRead(new(5), Bob, new(2), 2, Now));
    }

    [Theory, InlineData(1), InlineData(2)]
    public void The_read_pointer_never_moves_back_and_standing_still_changes_nothing(long seq)
    {
        var conversation = WithMessages(3);
        conversation.Read(Bob, new(2), 2, givesReceipt: true, Now);
        Happened(conversation);

        conversation.Read(Bob, new(seq), seq, givesReceipt: true, Now).Should().Be(2);

        ReadSeqOf(conversation, Bob).Should().Be(2);
        Happened(conversation).Should().BeEmpty();
    }

    [Fact]
    public void What_is_read_is_delivered_and_others_learn_only_that_if_no_receipt_is_given()
    {
        var conversation = WithMessages(3);

        conversation.Read(Bob, new(2), 2, givesReceipt: false, Now);

        var bob = conversation.Members.Single(m => m.UserId == Bob);
        (bob.ReadSeq, bob.DeliveredSeq, bob.ReceiptSeq).Should().Be((2, 2, 0));
        Happened(conversation).Should().Equal(
            new ConversationRead(new(5), Bob, new(2), 2, Now, IsReceipt: false),
            new ConversationDelivered(new(5), Bob, new(2), 2, Now));

        conversation.Read(Bob, new(3), 3, givesReceipt: true, Now);

        (bob.ReadSeq, bob.DeliveredSeq, bob.ReceiptSeq).Should().Be((3, 3, 3));
        Happened(conversation).Should().Equal(new ConversationRead(new(5), Bob, new(3), 3, Now, IsReceipt: true));
    }

    [Fact]
    public void The_delivered_pointer_never_moves_back_and_standing_still_changes_nothing()
    {
        var conversation = WithMessages(3);

        conversation.Deliver(Bob, new(2), 2, Now).Should().Be(2);
        conversation.Deliver(Bob, new(1), 1, Now).Should().Be(2);
        conversation.Read(Bob, new(1), 1, givesReceipt: true, Now);

        var bob = conversation.Members.Single(m => m.UserId == Bob);
        (bob.ReadSeq, bob.DeliveredSeq, bob.ReceiptSeq).Should().Be((1, 2, 1));
        Happened(conversation).Should().Equal(
            new ConversationDelivered(new(5), Bob, new(2), 2, Now),
            new ConversationRead(new(5), Bob, new(1), 1, Now));
    }

    private static Conversation Direct() => Conversation.Direct(new(5), Alice, Bob, Now);

    private static Conversation WithMessages(int count)
    {
        var conversation = Direct();
        for (var i = 1; i <= count; i++)
        {
            conversation.Send(new(i), Alice, $"Message {i}", null, Now);
        }

        Happened(conversation);
        return conversation;
    }

    private static long ReadSeqOf(Conversation conversation, UserId member) =>
        conversation.Members.Single(m => m.UserId == member).ReadSeq;
}
