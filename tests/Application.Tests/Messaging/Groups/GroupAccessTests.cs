using System.Text.Json;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Notifications;
using Hubbub.Application.Sync;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Application.Tests.Messaging.Groups;

public sealed class GroupAccessTests
{
    [Theory, EveryDatabase, Trait("Abuse", "T-01")]
    public async Task A_removed_member_who_syncs_late_gets_no_texts_of_the_group(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var group = await app.CreateGroup(people[0], people[1]);
        var sent = await app.SayIn(group, people[0], "For members");
        await app.SayIn(group, people[0], "Too", sent.MessageId);
        await app.Say(people[0], people[1], "For bob");

        await app.Do(new RemoveGroupMember(people[0], group, people[1]));

        var log = JsonSerializer.Serialize(await app.Do(new GetEvents(people[1], 0)), WireJson.Options);
        log.Should().Contain("For bob").And.NotContain("For members").And.NotContain("Too");
    }

    [Theory, EveryDatabase]
    public async Task Events_count_no_message_that_a_block_withholds(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice, bob, carol);
        await app.Do(new BlockUser(carol, bob));
        var shown = await app.SayIn(group, alice);
        await app.SayIn(group, bob);
        app.Transport.Clear();

        await app.Do(new MarkMessageRead(carol, shown.MessageId));
        await app.Do(new DeleteMessage(alice, shown.MessageId));

        foreach (var type in (string[])["message_read_confirmation", "message_deleted"])
        {
            app.Transport.To(carol, type).Single().GetProperty("lastSeq").GetInt64().Should().Be(shown.Seq);
        }
    }

    [Theory, EveryDatabase]
    public async Task A_block_takes_back_what_someone_wrote_before_leaving(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var group = await app.CreateGroup(alice, bob);
        await app.SayIn(group, bob);
        await app.SayIn(group, bob);
        await app.Do(new LeaveGroup(bob, group));
        app.Transport.Clear();

        await app.Do(new BlockUser(alice, bob));
        await app.Relay();

        app.Transport.To(alice, "conversation_updated").Single().GetProperty("conversation")
            .GetProperty("unreadCount").GetInt32().Should().Be(0);
        (await app.Do(new GetNotifications(alice, null, null, new()))).Items.Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Adding_someone_again_changes_nothing_across_a_block_too(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var group = await app.CreateGroup(people[0], people[1]);
        await app.Do(new BlockUser(people[1], people[0]));

        var added = await app.Do(new AddGroupMembers(people[0], group, [people[1], people[2]]));

        added.Conversation.MemberCount.Should().Be(3);
    }
}
