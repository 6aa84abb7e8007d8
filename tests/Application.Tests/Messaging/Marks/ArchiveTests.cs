using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Marks;
using Hubbub.Application.Notifications.Preferences;
using Hubbub.Application.Tests.Messaging.Groups;
using Hubbub.Application.Tests.Sync;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging.Events;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Messaging.Marks;

public sealed class ArchiveTests
{
    [Theory, EveryDatabase]
    public async Task What_is_archived_leaves_the_list_until_the_next_text(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var conversation = (await app.Say(alice, bob)).ConversationId;
        app.Transport.Clear();

        await app.Do(new ArchiveConversation(bob, conversation));
        await app.Do(new ArchiveConversation(bob, conversation));

        app.Transport.To(bob, "conversation_marks_changed").Should().ContainSingle().Which
            .GetProperty("isArchived").GetBoolean().Should().BeTrue();
        app.Transport.To(alice).Should().BeEmpty();
        (await Listed(app, bob)).Should().BeEmpty();
        (await Listed(app, bob, isArchived: true)).Should().Equal(conversation);
        (await Listed(app, alice)).Should().Equal([conversation], "the other's archive is not theirs");

        await app.Say(alice, bob, "Back");
        (await Listed(app, bob)).Should().Equal(conversation);
        (await Listed(app, bob, isArchived: true)).Should().BeEmpty();
        app.Transport.To(bob, "conversation_marks_changed")[^1].GetProperty("isArchived").GetBoolean()
            .Should().BeFalse();

        await app.Do(new ArchiveConversation(bob, conversation));
        await app.Do(new UnarchiveConversation(bob, conversation));
        await app.Do(new UnarchiveConversation(bob, conversation));
        (await Listed(app, bob)).Should().Equal(conversation);
        await app.Do(new ArchiveConversation(bob, conversation));
        await app.Say(bob, alice, "From another device");
        (await Listed(app, bob)).Should().Equal([conversation], "who writes in it uses it");
    }

    [Theory, EveryDatabase]
    public async Task What_is_muted_stays_archived_until_a_text_after_the_mute(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var conversation = (await app.Say(alice, bob)).ConversationId;
        await app.Do(new ArchiveConversation(bob, conversation));
        await app.Do(new MuteConversation(bob, conversation, app.Clock.GetUtcNow().AddHours(1)));

        await app.Say(alice, bob, "Unheard");
        (await Listed(app, bob)).Should().BeEmpty();
        app.Clock.Advance(TimeSpan.FromHours(1));
        (await Listed(app, bob)).Should().BeEmpty("nothing was written since");
        await app.Say(alice, bob, "Heard");

        (await Listed(app, bob)).Should().Equal(conversation);
    }

    [Theory, EveryDatabase]
    public async Task In_a_group_a_text_brings_it_back_for_those_who_see_it(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dave");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice, bob, carol, people[3]);
        await app.Do(new BlockUser(carol, alice));
        await app.Relay();
        foreach (var person in people)
        {
            await app.Do(new ArchiveConversation(person, group));
        }

        await app.Do(new Application.Messaging.Groups.LeaveGroup(people[3], group));
        (await Listed(app, bob)).Should().BeEmpty("a system message is no text");
        await app.SayIn(group, alice);

        (await Listed(app, alice)).Should().Equal(group);
        (await Listed(app, bob)).Should().Equal(group);
        (await Listed(app, carol)).Should().BeEmpty("the text is withheld");
    }

    [Theory, EveryDatabase]
    public async Task A_text_that_is_handled_late_does_not_bring_back_what_was_archived_since(DatabaseProvider database)
    {
        var trouble = new FailingEffect { Strikes = _ => throw new InvalidOperationException("Out of ink") };
        await using var app = await TestApp.Create(
            database, builder => builder.Services.AddSingleton<INotificationHandler<MessageSent>>(trouble));
        var people = await app.People("alice", "bob");
        var conversation = (await app.Say(people[0], people[1])).ConversationId;
        await app.Do(new ArchiveConversation(people[1], conversation));
        trouble.Strikes = null;

        await app.Relay();

        app.Transport.To(people[1], "receive_message").Should().ContainSingle();
        (await Listed(app, people[1])).Should().BeEmpty();
    }

    [Fact]
    public async Task An_archive_costs_messages_nothing_until_one_comes_back_and_then_the_same_for_any_number()
    {
        var trace = new SqliteTrace();
        await using var app = await TestApp.Create(
            DatabaseProvider.Sqlite, trace.Listen, "--RateLimits:Enabled=false");
        var people = await app.People("alice", "bob", "carol", "dave", "erin");
        var group = await app.CreateGroup(people[0], people[1..]);
        await app.SayIn(group, people[0]);
        var plain = await Statements();
        var one = await ArchivedBy(people[1]);
        var four = await ArchivedBy(people[1..]);

        (await Statements()).Should().Be(plain);
        (four - plain).Should().BeLessThanOrEqualTo(one - plain + people.Length, "only their logs grow");

        async Task<int> ArchivedBy(params UserId[] members)
        {
            foreach (var member in members)
            {
                await app.Do(new ArchiveConversation(member, group));
            }

            return await Statements();
        }

        async Task<int> Statements()
        {
            trace.Take();
            await app.SayIn(group, people[0]);
            return trace.Take().Count;
        }
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-01")]
    public async Task Only_ones_own_conversations_can_be_archived_or_pinned(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var conversation = (await app.Say(people[0], people[1])).ConversationId;
        await app.Do(new BlockUser(people[0], people[1]));

        foreach (var (actor, id) in ((UserId, ConversationId)[])
            [(people[2], conversation), (people[1], conversation), (people[0], new(7)), (people[0], new(-1))])
        {
            const string notFound = "messaging.conversation_not_found";
            (await app.Refused(new ArchiveConversation(actor, id))).Should().Be(notFound);
            (await app.Refused(new UnarchiveConversation(actor, id))).Should().Be(notFound);
            (await app.Refused(new PinConversation(actor, id))).Should().Be(notFound);
            (await app.Refused(new UnpinConversation(actor, id))).Should().Be(notFound);
        }
    }

    private static async Task<IEnumerable<ConversationId>> Listed(
        TestApp app, UserId viewer, bool isArchived = false) =>
        (await app.Do(new GetConversations(viewer, new(), isArchived))).Items.Select(c => c.Id);
}
