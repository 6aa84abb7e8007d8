using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Edits;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Messaging.Hiding;
using Hubbub.Application.Messaging.Marks;
using Hubbub.Application.Tests.Messaging.Groups;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Messaging.Mentions;

public sealed class MentionTests
{
    [Theory, EveryDatabase]
    public async Task A_message_mentions_the_members_whom_it_names_and_nobody_else(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dave");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice, bob, carol);

        var sent = await app.SayIn(group, alice, "@Bob, @dave, @nobody and @alice: see bob@bob.example, @bob");

        var mentions = new[] { new Mention(bob, "bob") };
        foreach (var viewer in (UserId[])[alice, bob, carol])
        {
            var row = (await app.Do(new GetMessages(viewer, group, new()))).Items[0];
            row.Mentions.Should().Equal(mentions);
            row.MentionsAll.Should().BeNull();
            (await app.SeenBy(viewer, group)).LastMessage!.Mentions.Should().Equal(mentions);
            var told = app.Transport.To(viewer, viewer == alice ? "message_sent" : "receive_message")[^1];
            told.GetProperty("message").GetProperty("mentions")[0].GetProperty("userId").GetString()
                .Should().Be($"{bob.Value}");
        }

        (await app.SeenBy(bob, group)).UnreadMentionCount.Should().Be(1);
        (await app.SeenBy(carol, group)).UnreadMentionCount.Should().Be(0);
        (await app.Db(db => db.MessageMentions.CountAsync(m => m.MessageId == sent.MessageId))).Should().Be(1);
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-03")]
    public async Task Only_the_owner_and_admins_mention_all(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice, bob, carol);

        await app.SayIn(group, bob, "@all, hear me");
        (await Newest(app, group, carol)).MentionsAll.Should().BeNull();
        await app.SayIn(group, alice, "@all, hear me");
        (await Newest(app, group, carol)).MentionsAll.Should().BeTrue();
        await app.Do(new SetGroupRole(alice, group, bob, GroupRole.Admin));
        await app.SayIn(group, bob, "@ALL and @carol");

        var row = await Newest(app, group, carol);
        (row.MentionsAll, row.Mentions!.Single().UserId).Should().Be((true, carol));
        (await app.SeenBy(carol, group)).UnreadMentionCount.Should().Be(2, "each message counts once");
        (await app.SeenBy(alice, group)).UnreadMentionCount.Should().Be(1, "one's own messages do not mention oneself");
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-05")]
    public async Task Who_does_not_see_the_message_is_not_mentioned(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dave");
        var (alice, bob, carol, dave) = (people[0], people[1], people[2], people[3]);
        var group = await app.CreateGroup(alice, bob, carol);
        await app.Do(new UpdateGroup(alice, group, ShowsHistory: false));
        await app.Do(new BlockUser(bob, carol));
        var early = await app.SayIn(group, carol, "@bob and @dave");
        await app.Do(new AddGroupMembers(alice, group, [dave]));

        (await app.Db(db => db.MessageMentions.CountAsync())).Should().Be(0);
        await app.Do(new EditMessage(carol, early.MessageId, "@bob, @dave, @alice"));
        await app.Do(new UnblockUser(bob, carol));
        await app.Relay();

        (await app.Db(db => db.MessageMentions.Select(m => m.UserId).ToListAsync())).Should().Equal(
            [alice], "a name that was in the text keeps its meaning");
        await app.Do(new EditMessage(carol, early.MessageId, "to the others"));
        await app.Do(new EditMessage(carol, early.MessageId, "@bob, @dave, @alice"));
        (await app.Db(db => db.MessageMentions.Select(m => m.UserId).OrderBy(u => u).ToListAsync())).Should().Equal(
            [alice, bob], "the message is older than what Dave sees");
        await app.Do(new RemoveGroupMember(alice, group, bob));
        await app.SayIn(group, carol, "@bob is gone");
        (await Newest(app, group, carol)).Mentions.Should().BeNull();
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-03")]
    public async Task A_message_in_a_group_names_at_most_fifty(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var group = await app.CreateGroup(alice, bob);
        static string Names(int count) => string.Join(' ', Enumerable.Range(1, count).Select(i => $"@u{i:000}"));
        var sent = await app.SayIn(group, alice, Names(50));

        (await app.Refused(new SendMessage(alice, null, group, Names(51), null))).Should().Be(
            "messaging.too_many_mentions");
        (await app.Refused(new EditMessage(alice, sent.MessageId, Names(1_000)[..3_999]))).Should().Be(
            "messaging.too_many_mentions");
        (await app.Refused(new EditMessage(bob, sent.MessageId, Names(51)))).Should().Be("messaging.not_the_sender");
        (await app.Do(new GetMessages(bob, group, new()))).Items[0].Body.Should().Be(Names(50));
        var direct = await app.Say(alice, bob, Names(500)[..2_500]);
        await app.Do(new EditMessage(alice, direct.MessageId, "@bob"));
        await app.Do(new ForwardMessage(alice, direct.MessageId, null, group, null));
        (await app.Db(db => db.MessageMentions.CountAsync())).Should().Be(
            0, "forwards and messages to one mention nobody");
    }

    [Theory, EveryDatabase]
    public async Task Unread_mentions_are_counted_until_they_are_read_deleted_hidden_or_edited_away(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var group = await app.CreateGroup(alice, bob);
        var sent = new List<SentMessage>();
        foreach (var text in (string[])["@bob 1", "2", "@all 3", "@bob 4", "@bob 5"])
        {
            sent.Add(await app.SayIn(group, alice, text));
        }

        await Counts(5, 4);
        await app.Do(new MarkMessageRead(bob, sent[0].MessageId));
        await Counts(4, 3, "message_read_confirmation");
        await app.Do(new DeleteMessage(alice, sent[2].MessageId));
        await Counts(3, 2, "message_deleted");
        await app.Do(new HideMessage(bob, sent[3].MessageId));
        await Counts(2, 1, "message_hidden");
        await app.Do(new EditMessage(alice, sent[4].MessageId, "5"));
        await Counts(2, 0);
        app.Transport.To(bob, "message_edited")[^1].GetProperty("unreadMentionCount").GetInt32().Should().Be(0);
        await app.Do(new EditMessage(alice, sent[1].MessageId, "2 @bob"));
        await Counts(2, 1);
        (await app.Do(new MarkUnread(bob, group, sent[0].MessageId))).UnreadMentionCount.Should().Be(2);
        await Counts(3, 2, "conversation_marks_changed");
        (await app.Db(db => db.MessageMentions.CountAsync())).Should().Be(3, "a deletion takes the mentions with it");

        async Task Counts(int messages, int mentions, string? told = null)
        {
            var seen = await app.SeenBy(bob, group);
            (seen.UnreadCount, seen.UnreadMentionCount).Should().Be((messages, mentions));
            if (told is not null)
            {
                var e = app.Transport.To(bob, told)[^1];
                (e.GetProperty("unreadCount").GetInt32(), e.GetProperty("unreadMentionCount").GetInt32())
                    .Should().Be((messages, mentions));
            }
        }
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-05")]
    public async Task Mentions_of_an_erased_person_become_plain_text(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var group = await app.CreateGroup(people[0], people[1], people[2]);
        await app.SayIn(group, people[0], "@bob and @carol");
        await app.Do(new Application.Accounts.DeleteAccount(people[1], TestApp.Password));

        await app.EraseDue();

        (await app.Db(db => db.MessageMentions.Select(m => m.UserId).ToListAsync())).Should().Equal(people[2]);
        var told = app.Transport.To(people[2], "message_edited").Single();
        told.GetProperty("mentions").GetArrayLength().Should().Be(1);
        told.TryGetProperty("editedAt", out _).Should().BeFalse("its text did not change");
    }

    [Fact]
    public async Task Names_cost_the_message_that_has_them_and_other_messages_nothing()
    {
        var trace = new SqliteTrace();
        await using var app = await TestApp.Create(
            DatabaseProvider.Sqlite, trace.Listen, "--RateLimits:Enabled=false");
        var people = await app.People("alice", "bob", "carol", "dave");
        var group = await app.CreateGroup(people[0], people[1..]);
        await app.SayIn(group, people[0], "@bob @carol @dave");
        await app.SayIn(group, people[0], "plain");
        var plain = await Statements(() => app.SayIn(group, people[0], "plain"));

        (await Statements(() => app.SayIn(group, people[0], "to bob@bob.example"))).Should().Be(plain);
        (await Statements(() => app.SayIn(group, people[0], "@nobody"))).Should().Be(plain + 1);
        await app.SayIn(group, people[0], "@bob @carol @dave");
        (await Statements(() => app.SayIn(group, people[0], "@bob @carol @dave"))).Should().BeLessThanOrEqualTo(
            plain + 3 + (3 * 4), "rows were written, so the members and blocks are read again");

        async Task<int> Statements(Func<Task> act)
        {
            trace.Take();
            await act();
            return trace.Take().Count;
        }
    }

    private static async Task<MessageRow> Newest(TestApp app, ConversationId group, UserId viewer) =>
        (await app.Do(new GetMessages(viewer, group, new()))).Items[0];
}
