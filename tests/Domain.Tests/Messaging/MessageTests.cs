using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Messaging.Events;
using static Hubbub.Domain.Tests.Given;

namespace Hubbub.Domain.Tests.Messaging;

public sealed class MessageTests
{
    [Fact]
    public void A_deleted_message_leaves_a_tombstone_in_its_place()
    {
        var message = Sent("Hello");

        message.Delete(Alice, Now).Failure.Should().BeNull();

        message.Body.Should().BeNull();
        message.DeletedAt.Should().Be(Now);
        (message.Id, message.Seq, message.SenderId, message.ClientMessageId).Should().Be(
            (new MessageId(7), 1L, Alice, "m-1"));
        Happened(message).Should().Equal(new MessageDeleted(new(7), new(5), Alice, 1, Now));
    }

    [Fact]
    public void Only_its_sender_deletes_a_message()
    {
        var message = Sent("Hello");

        message.Delete(Bob, Now).Failure.Should().Be(MessagingErrors.NotTheSender);

        message.Body.Should().Be("Hello");
        message.DeletedAt.Should().BeNull();
        Happened(message).Should().BeEmpty();
    }

    [Fact]
    public void Deleting_again_succeeds_and_changes_nothing()
    {
        var message = Sent("Hello");
        message.Delete(Alice, Now);
        Happened(message);

        message.Delete(Alice, Now.AddHours(1)).Failure.Should().BeNull();

        message.DeletedAt.Should().Be(Now);
        Happened(message).Should().BeEmpty();
    }

    [Fact]
    public void Another_cannot_learn_by_deleting_that_a_message_is_gone()
    {
        var message = Sent("Hello");
        message.Delete(Alice, Now);

        message.Delete(Bob, Now).Failure.Should().Be(MessagingErrors.NotTheSender);
    }

    [Theory, InlineData("Hello", true), InlineData("hello", false), InlineData("Hello ", false), InlineData("", false)]
    public void A_retry_is_recognised_by_its_body(string body, bool isSame) =>
        Sent("Hello").BodyHash.SequenceEqual(Message.HashOf(body)).Should().Be(isSame);

    [Theory, InlineData("Hello", true), InlineData("Other", false)]
    public void A_retry_is_recognised_after_the_text_is_gone(string body, bool isSame)
    {
        var message = Sent("Hello");
        message.Delete(Alice, Now);

        message.BodyHash.SequenceEqual(Message.HashOf(body)).Should().Be(isSame);
    }

    [Theory]
    [InlineData("Hello", 9L, true)]
    [InlineData("Hello", 8L, false)]
    [InlineData("Hello", null, false)]
    [InlineData("Hello9", null, false)]
    public void A_retry_of_a_reply_is_recognised_by_its_story_too(string body, long? story, bool isSame)
    {
        var message = Conversation.Direct(new(5), Alice, Bob, Now)
            .Send(new(7), Alice, "Hello", "m-1", Now, new StoryId(9));
        message.Delete(Alice, Now);

        message.StoryId.Should().BeNull("a tombstone does not say what it answered");
        var hash = Message.HashOf(body, story is { } id ? new StoryId(id) : null);
        message.BodyHash.SequenceEqual(hash).Should().Be(isSame);
    }

    [Fact]
    public void What_is_kept_of_a_deleted_text_is_a_hash_of_fixed_length()
    {
        Sent("a").BodyHash.Should().HaveCount(32);
        Sent(new string('ä', Message.MaxLength)).BodyHash.Should().HaveCount(32);
    }

    [Fact]
    public void A_quote_is_the_start_of_a_body_in_whole_characters()
    {
        Message.QuoteOf("Short").Should().Be("Short");
        Message.QuoteOf(new string('a', 200)).Should().HaveLength(200);
        Message.QuoteOf(new string('a', 199) + "👩‍🚀 and more").Should().Be(new string('a', 199));
        Message.QuoteOf(new string('a', 198) + "e\u0301" + new string('b', 9)).Should().EndWith("e\u0301");
        Message.QuoteOf("a" + new string('\u0301', 300)).Should().HaveLength(200);
        Message.QuoteOf(string.Concat(Enumerable.Repeat("👩\u200D", 90))).Should().HaveLength(200)
            .And.Match(q => !char.IsHighSurrogate(q[199]), "half a character is none");
    }

    [Fact]
    public void The_hash_tells_contents_apart()
    {
        byte[][] hashes =
        [
            Message.HashOf("Hello"),
            Message.HashOf("Hello", new StoryId(9)),
            Message.HashOf("Hello", null, new MessageId(9)),
            Message.HashOf("Hello", new StoryId(9), new MessageId(9)),
            Message.HashOf("Hello", null, new MessageId(8)),
            Message.HashOf("Hello", null, null, new MessageId(9)),
            Message.HashOf("Hello", media: [new(9)]),
            Message.HashOf("Hello", media: [new(9), new(8)]),
            Message.HashOf("Hello", media: [new(8), new(9)]),
            Message.HashOf("Hello", sharedPost: new PostId(9)),
            Message.HashOf("Hello", null, new MessageId(9), null, new PostId(9), [new(9)]),
        ];

        hashes.Select(Convert.ToHexString).Should().OnlyHaveUniqueItems();
        Message.HashOf("Changed", null, null, new MessageId(9)).Should().Equal(
            hashes[5], "a forward is known by the message");
    }

    [Fact]
    public void An_edit_replaces_the_text_and_keeps_the_one_before()
    {
        var message = Sent("Hello");
        var day = TimeSpan.FromDays(1);

        message.Edit(Bob, "Mine", Now, day).Failure.Should().Be(MessagingErrors.NotTheSender);
        message.Edit(Alice, "Hello", Now, day).Value.Should().BeNull();
        message.Edit(Alice, "Hallo", Now + day, day).Value.Should().BeEquivalentTo(
            new { Number = 1, Body = "Hello", At = Now });
        message.Edit(Alice, "Hey", Now + day, day).Value.Should().BeEquivalentTo(
            new { Number = 2, Body = "Hallo", At = Now + day });
        message.Edit(Alice, "Late", Now + day + TimeSpan.FromMilliseconds(1), day).Failure
            .Should().Be(MessagingErrors.EditWindowOver);

        (message.Body, message.EditedAt, message.EditCount).Should().Be(("Hey", Now + day, 2));
        message.Events.OfType<MessageEdited>().Should().HaveCount(2);
    }

    [Fact]
    public void A_message_is_edited_100_times_at_most()
    {
        var message = Sent("0");
        for (var i = 1; i <= 100; i++)
        {
            message.Edit(Alice, $"{i}", Now, TimeSpan.FromDays(1)).Failure.Should().BeNull();
        }

        message.Edit(Alice, "101", Now, TimeSpan.FromDays(1)).Failure.Should().Be(MessagingErrors.TooManyEdits);
        (message.Body, message.EditCount).Should().Be(("100", 100));
    }

    private static Message Sent(string body)
    {
        var conversation = Conversation.Direct(new(5), Alice, Bob, Now);
        return conversation.Send(new(7), Alice, body, "m-1", Now);
    }
}
