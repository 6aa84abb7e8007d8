using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Hiding;
using Hubbub.Application.Notifications;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Messaging;

public sealed class HiddenMessageTests
{
    [Theory, EveryDatabase]
    public async Task A_message_deleted_for_oneself_is_gone_for_oneself_only(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var first = await app.Say(alice, bob, "one");
        var second = await app.Say(alice, bob, "two");
        app.Transport.Clear();

        var hidden = await app.Do(new HideMessage(bob, second.MessageId));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        (await app.Do(new HideMessage(bob, second.MessageId))).Should().Be(hidden);

        var told = app.Transport.To(bob, "message_hidden").Should().ContainSingle().Subject;
        (told.GetProperty("unreadCount").GetInt32(), told.GetProperty("lastSeq").GetInt64()).Should().Be((1, 2));
        told.GetProperty("lastMessageId").GetString().Should().Be($"{second.MessageId.Value}");
        told.GetProperty("lastMessage").GetProperty("body").GetString().Should().Be("one");
        app.Transport.To(alice).Should().BeEmpty("it is nobody else's business");
        (await Texts(app, bob, first.ConversationId)).Should().Equal("one");
        (await Texts(app, alice, first.ConversationId)).Should().Equal("two", "one");
        var list = (await app.Do(new GetConversations(bob, new()))).Items.Single();
        (list.LastMessage!.Body, list.LastMessageId, list.LastSeq, list.UnreadCount).Should().Be(
            ("one", second.MessageId, 2, 1));
        (await app.Do(new GetConversations(alice, new()))).Items.Single().LastMessage!.Body.Should().Be("two");
        (await app.Do(new GetNotifications(bob, null, null, new()))).Items.Single().Message
            .Should().Be("alice sent you a message");

        await app.Do(new HideMessage(bob, first.MessageId));
        list = (await app.Do(new GetConversations(bob, new()))).Items.Single();
        (list.LastMessage, list.LastSeq, list.UnreadCount).Should().Be((null, 2, 0));
        (await app.Do(new GetNotifications(bob, null, null, new()))).Items.Should().BeEmpty();
        await app.Do(new DeleteMessage(alice, first.MessageId));
        (await Texts(app, bob, first.ConversationId)).Should().BeEmpty("a tombstone of it is hidden too");
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-01")]
    public async Task Only_a_message_of_ones_own_conversations_can_be_hidden(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var sent = await app.Say(people[0], people[1]);

        foreach (var (actor, message) in ((UserId, MessageId)[])
            [(people[2], sent.MessageId), (people[0], new(42)), (people[0], new(-1))])
        {
            (await app.Refused(new HideMessage(actor, message))).Should().Be("messaging.message_not_found");
        }
    }

    private static async Task<IEnumerable<string?>> Texts(TestApp app, UserId viewer, ConversationId conversation) =>
        (await app.Do(new GetMessages(viewer, conversation, new()))).Items.Select(m => m.Body);
}
