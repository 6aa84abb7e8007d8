using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Edits;
using Hubbub.Application.Messaging.Requests;
using Hubbub.Application.Tests.Messaging.Groups;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Messaging.Requests;

/// <summary>What becomes of message requests: accepted, declined, left waiting, ended.</summary>
public sealed class AnsweredRequestTests
{
    [Theory, EveryDatabase]
    public async Task Accepting_makes_it_a_conversation_with_unread_messages_once(DatabaseProvider database)
    {
        await using var app = await RequestActs.CreateWithRequests(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var sent = await app.Say(alice, bob);
        app.Transport.Clear();

        var accepted = await app.Do(new AcceptMessageRequest(bob, sent.ConversationId));
        var again = await app.Do(new AcceptMessageRequest(bob, sent.ConversationId));

        (accepted.UnreadCount, accepted.PeerReadSeq).Should().Be((1, 0));
        again.Should().BeEquivalentTo(accepted);
        app.Transport.All.Select(p => (p.Receiver, p.Name)).Should().Equal((bob, "conversation_updated"));
        (await app.RequestsOf(bob)).Should().BeEmpty();
        (await app.Refused(new DeclineMessageRequest(bob, sent.ConversationId)))
            .Should().Be("messaging.request_not_found");
        app.Transport.Clear();
        await app.Say(alice, bob);
        app.TakeEventsOf(bob).Should().Equal("receive_message", "new_notification");
    }

    [Theory, EveryDatabase]
    public async Task Answering_accepts_it(DatabaseProvider database)
    {
        await using var app = await RequestActs.CreateWithRequests(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var sent = await app.Say(alice, bob);
        app.Transport.Clear();

        await app.Do(new SendMessage(bob, alice, null, "Hi", null, ReplyToId: sent.MessageId));

        app.Transport.To(alice).Select(p => p.Name).Should().Equal("receive_message", "new_notification");
        app.Transport.To(bob).Select(p => p.Name).Should().Equal("conversation_updated", "message_sent");
        (await app.SeenBy(bob, sent.ConversationId)).LastMessage!.ReplyTo!.Body.Should().Be("Hello");
        (await app.RequestsOf(bob)).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Two_strangers_who_write_to_each_other_at_once_both_get_the_conversation(DatabaseProvider database)
    {
        await using var app = await RequestActs.CreateWithRequests(database);
        var people = await app.People("alice", "bob");

        await Task.WhenAll(app.Say(people[0], people[1]), app.Say(people[1], people[0]));

        foreach (var person in people)
        {
            (await app.RequestsOf(person)).Should().BeEmpty();
            (await app.Do(new GetConversations(person, new()))).Items.Should().ContainSingle()
                .Which.LastSeq.Should().Be(2);
        }
    }

    [Theory, EveryDatabase]
    public async Task A_declined_request_is_gone_and_what_follows_it_is_kept_away(DatabaseProvider database)
    {
        await using var app = await RequestActs.CreateWithRequests(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var sent = await app.Say(alice, bob, "one");
        app.Transport.Clear();

        await app.Do(new DeclineMessageRequest(bob, sent.ConversationId));
        await app.Do(new DeclineMessageRequest(bob, sent.ConversationId));
        app.Transport.All.Select(p => (p.Receiver, p.Name)).Should().Equal((bob, "conversation_removed"));
        app.Transport.Clear();
        await app.Say(alice, bob, "two");
        await app.Do(new EditMessage(alice, sent.MessageId, "uno"));

        app.Transport.To(bob).Should().BeEmpty();
        app.Transport.To(alice).Select(p => p.Name).Should().Equal("message_sent", "message_edited");
        (await app.RequestsOf(bob)).Should().BeEmpty();
        (await app.Refused(new GetMessages(bob, sent.ConversationId, new())))
            .Should().Be("messaging.conversation_not_found");
        (await app.Refused(new AcceptMessageRequest(bob, sent.ConversationId)))
            .Should().Be("messaging.request_not_found");

        await app.Say(bob, alice, "Who are you?");

        (await app.TextsOf(sent.ConversationId, bob)).Should().Equal("uno", "two", "Who are you?");
    }

    [Theory, EveryDatabase]
    public async Task Following_its_sender_accepts_it_even_after_declining_and_being_followed_does_not(
        DatabaseProvider database)
    {
        await using var app = await RequestActs.CreateWithRequests(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var sent = await app.Say(alice, bob);

        await app.Follow(alice, bob);
        (await app.RequestsOf(bob)).Should().ContainSingle();
        await app.Do(new DeclineMessageRequest(bob, sent.ConversationId));
        await app.Follow(bob, alice);

        (await app.SeenBy(bob, sent.ConversationId)).UnreadCount.Should().Be(1);
    }

    [Theory, EveryDatabase]
    public async Task After_five_messages_a_stranger_waits_for_an_answer_and_is_told_the_same_if_declined(
        DatabaseProvider database)
    {
        await using var app = await RequestActs.CreateWithRequests(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var (toBob, toCarol) = (await app.Say(alice, bob), await app.Say(alice, carol));
        await app.Do(new DeclineMessageRequest(carol, toCarol.ConversationId));
        for (var i = 2; i <= Conversation.MaxUnanswered; i++)
        {
            await app.Say(alice, bob);
            await app.Say(alice, carol);
        }

        var more = await Task.WhenAll(Enumerable.Range(0, 3).SelectMany(_ => (UserId[])[bob, carol])
            .Select(to => app.Refused(new SendMessage(alice, to, null, "Hello?", null))));
        more.Distinct().Should().Equal("messaging.not_answered_yet");
        (await app.Refused(new SendMessage(alice, null, toBob.ConversationId, "Hello?", null)))
            .Should().Be("messaging.not_answered_yet");

        await app.Do(new AcceptMessageRequest(bob, toBob.ConversationId));
        (await app.Say(alice, bob)).Seq.Should().Be(Conversation.MaxUnanswered + 1);
    }

    [Theory, EveryDatabase]
    public async Task A_batch_stores_no_more_than_five_either(DatabaseProvider database)
    {
        await using var app = await RequestActs.CreateWithRequests(database);
        var people = await app.People("alice", "bob");

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(
            _ => app.Send(new SendMessage(people[0], people[1], null, "Hello", null))));

        answers.Count(a => a.Failure is null).Should().Be(Conversation.MaxUnanswered);
        (await app.RequestsOf(people[1])).Should().ContainSingle().Which.UnreadCount.Should().Be(5);
    }

    [Theory, EveryDatabase]
    public async Task A_block_ends_it_for_good_whoever_blocks(DatabaseProvider database)
    {
        await using var app = await RequestActs.CreateWithRequests(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        await app.Say(alice, bob);
        await app.Say(alice, carol);
        app.Transport.Clear();

        await app.Do(new BlockUser(bob, alice));
        await app.Do(new BlockUser(alice, carol));
        app.Transport.To(bob, "conversation_removed").Should().ContainSingle();
        app.Transport.To(carol, "conversation_removed").Should().ContainSingle();
        (await app.RequestsOf(bob)).Concat(await app.RequestsOf(carol)).Should().BeEmpty();
        await app.Do(new UnblockUser(bob, alice));
        await app.Do(new UnblockUser(alice, carol));
        app.Transport.Clear();
        await app.Say(alice, bob);
        await app.Say(alice, carol);

        app.Transport.All.Select(p => p.Receiver).Distinct().Should().Equal(alice);
        (await app.RequestsOf(bob)).Concat(await app.RequestsOf(carol)).Should().BeEmpty();
        (await app.Do(new GetConversations(bob, new()))).Items.Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task An_accepted_conversation_comes_back_after_a_block(DatabaseProvider database)
    {
        await using var app = await RequestActs.CreateWithRequests(database);
        var people = await app.People("alice", "bob");
        var sent = await app.Say(people[0], people[1]);
        await app.Say(people[1], people[0]);

        await app.Do(new BlockUser(people[1], people[0]));
        await app.Do(new UnblockUser(people[1], people[0]));

        (await app.SeenBy(people[1], sent.ConversationId)).LastSeq.Should().Be(2);
    }

    [Theory, EveryDatabase]
    public async Task The_erasure_of_either_ends_it(DatabaseProvider database)
    {
        await using var app = await RequestActs.CreateWithRequests(database);
        var people = await app.People("alice", "bob", "carol");
        await app.Say(people[0], people[1]);
        await app.Say(people[2], people[0]);
        await app.Do(new Application.Accounts.DeleteAccount(people[0], TestApp.Password));
        app.Transport.Clear();

        await app.EraseDue();

        (await app.RequestsOf(people[1])).Should().BeEmpty();
        app.Transport.To(people[1], "conversation_removed").Should().ContainSingle();
        (await app.Db(db => db.Members.CountAsync(m => m.Request == RequestState.Pending))).Should().Be(0);
    }
}
