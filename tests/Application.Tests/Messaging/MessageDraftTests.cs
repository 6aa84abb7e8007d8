using Hubbub.Application.Accounts;
using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Drafts;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Messaging.Hiding;
using Hubbub.Application.Tests.Messaging.Groups;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Messaging;

public sealed class MessageDraftTests
{
    private const string NotFound = "messaging.conversation_not_found";

    [Theory, EveryDatabase]
    public async Task The_last_one_saved_is_on_all_devices_and_on_nobody_elses(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var said = await app.Say(bob, alice, "Coffee?");
        app.Transport.Clear();

        await app.Do(new SaveMessageDraft(alice, said.ConversationId, "At f", null));
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var last = await app.Do(new SaveMessageDraft(alice, said.ConversationId, "At four, ", said.MessageId));
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var same = await app.Do(new SaveMessageDraft(alice, said.ConversationId, "At four, ", said.MessageId));

        same.Should().Be(last);
        (await app.SeenBy(alice, said.ConversationId)).Draft.Should().Be(last);
        (await app.Do(new GetConversations(alice, new()))).Items.Single().Draft.Should().Be(last);
        (await app.SeenBy(bob, said.ConversationId)).Draft.Should().BeNull();
        app.Transport.To(alice, "message_draft_updated")
            .Select(e => e.GetProperty("draft").GetProperty("text").GetString())
            .Should().Equal(["At f", "At four, "], "saving the same again changes nothing");
        app.Transport.To(bob).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Deleting_one_keeps_what_another_device_saved_later(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var alice = people[0];
        var conversation = (await app.Say(people[1], alice)).ConversationId;
        var first = await app.Do(new SaveMessageDraft(alice, conversation, "first", null));
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await app.Do(new SaveMessageDraft(alice, conversation, "second", null));

        await app.Do(new SendMessage(alice, null, conversation, "first", null));
        await app.Do(new DeleteMessageDraft(alice, conversation, first.SavedAt));
        (await app.SeenBy(alice, conversation)).Draft.Should().Be(second);
        await app.Do(new DeleteMessageDraft(alice, conversation, second.SavedAt));
        await app.Do(new DeleteMessageDraft(alice, conversation));

        (await app.SeenBy(alice, conversation)).Draft.Should().BeNull();
        app.Transport.To(alice, "message_draft_updated").Should().HaveCount(3, "deleting it again changes nothing")
            .And.Subject.Last().TryGetProperty("draft", out _).Should().BeFalse();
    }

    [Theory, EveryDatabase]
    public async Task What_cannot_be_sent_cannot_be_saved(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var said = await app.Say(bob, alice);
        var elsewhere = await app.Say(carol, alice);
        var hidden = await app.Say(bob, alice);
        await app.Do(new HideMessage(alice, hidden.MessageId));
        var draft = new SaveMessageDraft(alice, said.ConversationId, "Hello", null);

        foreach (var text in (string[])["", " \n", new('x', 4_001), "a\0b"])
        {
            (await app.Refused(draft with { Text = text })).Should().Be("validation_failed");
        }

        foreach (var reply in (MessageId[])[elsewhere.MessageId, hidden.MessageId, new(1)])
        {
            (await app.Refused(draft with { ReplyToId = reply })).Should().Be("messaging.reply_not_found");
        }

        (await app.Refused(draft with { Actor = carol })).Should().Be(NotFound);
        (await app.Refused(new DeleteMessageDraft(carol, said.ConversationId))).Should().Be(NotFound);
        await app.Do(new SaveMessageDraft(alice, said.ConversationId, string.Empty, said.MessageId));
        (await app.Db(db => db.MessageDrafts.CountAsync())).Should().Be(1);
    }

    [Theory, EveryDatabase]
    public async Task There_are_at_most_200_per_person(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var alice = people[0];
        var group = await app.CreateGroup(alice);
        var other = (await app.Say(people[1], alice)).ConversationId;
        await app.Do(new SaveMessageDraft(alice, group, "one", null));
        await app.Db(db => db.InTransactionAsync(
            _ =>
            {
                for (var i = 1; i < MessageDraft.MostPerPerson; i++)
                {
                    var copy = Conversation.NewGroup(new(i), new("Group"), alice, [], app.Clock.GetUtcNow());
                    db.Conversations.Add(copy);
                    db.MessageDrafts.Add(new(copy.Id, alice));
                    copy.ClearEvents();
                }

                return Task.FromResult(true);
            },
            TestContext.Current.CancellationToken));

        (await app.Refused(new SaveMessageDraft(alice, other, "two", null))).Should().Be("messaging.too_many_drafts");
        await app.Do(new SaveMessageDraft(alice, group, "three", null));
        await app.Do(new DeleteMessageDraft(alice, group));
        await app.Do(new SaveMessageDraft(alice, other, "two", null));
    }

    [Theory, EveryDatabase]
    public async Task Of_many_at_once_one_is_kept_and_the_last_event_says_which(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var alice = people[0];
        var conversation = (await app.Say(people[1], alice)).ConversationId;

        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => i % 4 == 3
            ? app.Do(new DeleteMessageDraft(alice, conversation))
            : app.Do(new SaveMessageDraft(alice, conversation, $"draft {i}", null))));
        // On a server, some may leave their events to the relay.
        if (database != DatabaseProvider.Sqlite)
        {
            await app.Relay();
        }

        var draft = (await app.SeenBy(alice, conversation)).Draft;
        var last = app.Transport.To(alice, "message_draft_updated").MaxBy(e => e.GetProperty("seq").GetInt64());
        (last.TryGetProperty("draft", out var row) ? row.GetProperty("text").GetString() : null)
            .Should().Be(draft?.Text);
    }

    [Theory, EveryDatabase]
    public async Task A_block_hides_it_with_the_conversation_until_its_end(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var conversation = (await app.Say(bob, alice)).ConversationId;
        var draft = await app.Do(new SaveMessageDraft(alice, conversation, "But", null));

        await app.Do(new BlockUser(bob, alice));
        (await app.Refused(new SaveMessageDraft(alice, conversation, "But why", null))).Should().Be(NotFound);
        (await app.Refused(new DeleteMessageDraft(alice, conversation))).Should().Be(NotFound);
        await app.Do(new UnblockUser(bob, alice));

        app.Transport.To(alice, "conversation_restored").Single().GetProperty("conversation").GetProperty("draft")
            .GetProperty("text").GetString().Should().Be("But");
        (await app.SeenBy(alice, conversation)).Draft.Should().Be(draft);
    }

    [Theory, EveryDatabase]
    public async Task Whoever_leaves_or_is_removed_or_erased_leaves_none(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dora");
        var group = await app.CreateGroup(people[0], [.. people.Skip(1)]);
        var direct = (await app.Say(people[3], people[0])).ConversationId;
        foreach (var member in people)
        {
            await app.Do(new SaveMessageDraft(member, group, "Wait", null));
        }

        await app.Do(new SaveMessageDraft(people[3], direct, "Wait", null));

        await app.Do(new LeaveGroup(people[1], group));
        await app.Do(new RemoveGroupMember(people[0], group, people[2]));
        (await DraftsOf()).Should().BeEquivalentTo([people[0], people[3], people[3]], "they went in the same commit");
        await app.Do(new AddGroupMembers(people[0], group, [people[1], people[2]]));
        (await app.SeenBy(people[2], group)).Draft.Should().BeNull();
        await app.Do(new DeleteAccount(people[3], TestApp.Password));
        await app.EraseDue();

        (await DraftsOf()).Should().Equal(people[0]);

        Task<List<UserId>> DraftsOf() => app.Db(db => db.MessageDrafts.Select(d => d.UserId).ToListAsync());
    }
}
