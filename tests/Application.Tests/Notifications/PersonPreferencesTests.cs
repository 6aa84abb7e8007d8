using Hubbub.Application.Graph;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Application.Notifications.Preferences;
using Hubbub.Application.Notifications.Push;
using Hubbub.Application.Posts.Polls;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Tests.Messaging.Groups;
using Hubbub.Application.Tests.Posts.Comments;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Notifications;

/// <summary>People choose how what one person does notifies them.</summary>
public sealed class PersonPreferencesTests
{
    [Theory, EveryDatabase]
    public async Task Each_channel_is_set_alone_and_everything_on_is_no_choice(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);

        var answer = await Choose(app, alice, new(bob, Push: false), new(carol, InApp: false, Email: false));
        answer.People.Should().Equal(
            new PersonPreferencesRow(bob, true, false, true), new PersonPreferencesRow(carol, false, true, false));
        app.Transport.To(alice, "preferences_updated").Should().ContainSingle()
            .Which.GetProperty("preferences").GetProperty("people").GetArrayLength().Should().Be(2);
        (await app.Do(new GetNotificationPreferences(alice))).Should().BeEquivalentTo(answer);
        (await app.Do(new GetNotificationPreferences(bob))).People.Should().BeEmpty("it is Alice's choice");

        app.Transport.Clear();
        await Choose(app, alice, new(bob, Push: false), new(carol));
        app.Transport.To(alice, "preferences_updated").Should().BeEmpty("the same again is no change");
        (await Choose(app, alice, new(bob, Email: false), new(carol, InApp: true))).People.Should().Equal(
            new PersonPreferencesRow(bob, true, false, false), new PersonPreferencesRow(carol, true, true, false));
        (await Choose(app, alice, new(bob, Push: true, Email: true), new(carol, Email: true))).People
            .Should().BeEmpty();
        (await app.Db(db => db.PersonPreferences.CountAsync())).Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task Someone_who_is_off_in_the_app_notifies_of_nothing_they_do_and_counts_nowhere(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        await Choose(app, alice, new PersonPreferencesChange(bob, InApp: false));
        var (bobs, carols) = (await app.CreateGroup(bob, alice), await app.CreateGroup(carol, alice, bob));
        var post = await app.Publish(alice);
        PostId[] polls = [await Poll(app, bob), await Poll(app, carol)];
        foreach (var (actor, poll) in new[] { (bob, polls[0]), (carol, polls[1]) })
        {
            await app.Do(new VoteInPoll(alice, poll, [0]));
            await app.Follow(actor, alice);
            await app.Say(actor, alice);
            await app.SayIn(carols, actor);
            await app.SayIn(carols, actor, "@alice look");
            await app.React(actor, post);
            await app.React(actor, post, null, ReactionKind.Love);
            await app.Comment(actor, post);
            await app.Comment(actor, post, null, "@alice in a comment");
            await app.Publish(actor, text: "With @alice");
            await app.Do(new CreatePost(actor, new("So true", Audience.Public), post, null));
        }

        await app.SayIn(bobs, bob, "@alice here");
        await app.SetPrivate(bob);
        await app.Do(new UnfollowUser(alice, bob));
        await app.Follow(alice, bob);
        await app.Do(new AcceptFollowRequest(bob, alice));
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.RunJob("EndDuePolls");

        var told = await app.NotificationsOf(alice);
        told.Select(n => n.Message).Should().BeEquivalentTo(
        [
            "A poll in which you voted has ended", "carol started following you", "carol sent you a message",
            "A new message in Book club", "You were mentioned in Book club", "carol reacted to your post",
            "carol commented on your post", "carol mentioned you in a comment", "carol mentioned you in a post",
            "carol quoted your post",
        ]);
        told.Should().OnlyContain(n => n.Metadata.Count == 1).And.NotContain(
            n => n.FromUser != null && n.FromUser.Id == bob);
        app.Transport.Clear();
        await Choose(app, alice, new PersonPreferencesChange(bob, InApp: true));
        await app.Say(bob, alice);
        (await app.PushedTo(alice)).Should().Equal(["bob sent you a message"], "nothing is made up for");
    }

    [Theory, EveryDatabase]
    public async Task Someone_who_is_off_for_push_is_in_the_list_and_others_beside_them_are_pushed(
        DatabaseProvider database)
    {
        await using var world = await PushWorld.Create(database);
        var (app, alice, bob) = (world.App, world.Alice, world.Bob);
        var carol = (await app.Register("carol")).User.Id;
        using var browser = await world.Subscribe();
        await Choose(app, alice, new PersonPreferencesChange(bob, Push: false));
        var group = await app.CreateGroup(bob, alice, carol);
        var post = await app.Publish(alice);

        await app.Follow(bob, alice);
        await app.Say(bob, alice);
        await app.SayIn(group, bob, "@alice look");
        await app.React(bob, post);
        (await app.NotificationsOf(alice)).Should().HaveCount(5, "in the app everything is on");
        (await world.Send()).Should().BeEmpty();

        await app.React(carol, post);
        await app.SayIn(group, carol, "@alice look");
        (await world.Send()).Should().Equal(PushOutcome.Sent, PushOutcome.Sent);
        world.Service.All.Select(p => browser.Read(p).Content.GetProperty("message").GetString()).Should()
            .BeEquivalentTo("carol and bob liked your post", "You were mentioned 2 times in Book club");

        await app.Say(carol, alice);
        await Choose(app, alice, new PersonPreferencesChange(carol, Push: false));
        (await world.Send()).Should().Equal([PushOutcome.NotNeeded], "it is decided when it is sent");
    }

    [Theory, EveryDatabase]
    public async Task Only_people_whom_one_can_see_are_chosen_and_their_number_is_limited(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "blocker", "frozen");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        await Choose(app, alice, new PersonPreferencesChange(people[3], Push: false));
        await app.Do(new BlockUser(people[3], alice));
        await app.Do(new BlockUser(bob, alice));
        await app.Freeze(people[4]);
        foreach (var other in new[] { bob, people[4], new(7) })
        {
            (await Refuse(app, alice, new(carol, Push: false), new(other, Push: false)))
                .Should().Be("notifications.person_not_found");
        }

        PersonPreferencesChange[][] wrong =
        [
            [new(alice, Push: false)], [null!], [new(carol, Push: false), new(carol, Push: true)],
            [.. Enumerable.Range(1, 101).Select(i => new PersonPreferencesChange(new(i), Push: false))],
        ];
        foreach (var some in wrong)
        {
            (await Refuse(app, alice, some)).Should().Be("validation_failed");
        }

        (await Choose(app, alice, new PersonPreferencesChange(people[3], Push: true))).People
            .Should().BeEmpty("what was chosen before the block is taken back");
        await app.Db(db => db.InTransactionAsync(
            async ct =>
            {
                for (var i = 1; i < PersonPreferences.MostPerPerson; i++)
                {
                    var row = new PersonPreferences(alice, new(i));
                    row.Set(NotificationChannel.Email, isOn: false);
                    db.PersonPreferences.Add(row);
                }

                return await db.SaveChangesAsync(ct);
            },
            TestContext.Current.CancellationToken));
        var dave = (await app.Register("dave")).User.Id;
        (await Refuse(app, alice, new(carol, Push: false), new(dave, Push: false)))
            .Should().Be("notifications.too_many_people");
        (await Choose(app, alice, new(carol, Push: false), new(dave), new(new(1), Push: false))).People
            .Should().HaveCount(200).And.Contain(new PersonPreferencesRow(carol, true, false, true))
            .And.Contain(new PersonPreferencesRow(new(1), true, false, false));
        (await Refuse(app, alice, new PersonPreferencesChange(dave, Push: false)))
            .Should().Be("notifications.too_many_people");
        (await Choose(app, alice, new(dave, Push: false), new(carol, Push: true))).People.Should().HaveCount(200);
    }

    [Theory, EveryDatabase]
    public async Task They_are_listed_with_their_cards_without_those_whom_one_cannot_see(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dave", "erin", "frank");
        foreach (var person in people[1..])
        {
            await Choose(app, people[0], new PersonPreferencesChange(person, InApp: false));
        }

        await app.Do(new BlockUser(people[2], people[0]));
        await app.Do(new BlockUser(people[0], people[3]));
        await app.Freeze(people[4]);

        var listed = await app.Pages(page => new GetPersonPreferences(people[0], page));

        listed.Select(p => (p.User.Username, p.InApp, p.Push, p.Email)).Should().Equal(
            ("frank", false, true, true), ("bob", false, true, true));
        (await app.Pages(page => new GetPersonPreferences(people[1], page))).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task They_are_gone_with_either_person(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        await Choose(app, alice, new PersonPreferencesChange(bob, Push: false));
        await Choose(app, carol, new(alice, Push: false), new(bob, Push: false));
        await Choose(app, bob, new PersonPreferencesChange(carol, Push: false));
        await app.Do(new Application.Accounts.DeleteAccount(bob, TestApp.Password));
        app.Transport.Clear();

        await app.EraseDue();

        (await app.Db(db => db.PersonPreferences.Select(p => new { p.UserId, p.PersonId }).ToListAsync()))
            .Should().Equal(new { UserId = carol, PersonId = alice });
        app.Transport.To(alice, "preferences_updated").Should().ContainSingle()
            .Which.GetProperty("preferences").GetProperty("people").GetArrayLength().Should().Be(0);
        app.Transport.To(carol, "preferences_updated").Should().ContainSingle();
    }

    private static Task<PreferencesRow> Choose(TestApp app, UserId user, params PersonPreferencesChange[] people) =>
        app.Do(new UpdateNotificationPreferences(user, null, null, null, people));

    private static Task<string> Refuse(TestApp app, UserId user, params PersonPreferencesChange[] people) =>
        app.Refused(new UpdateNotificationPreferences(user, null, null, null, people));

    private static async Task<PostId> Poll(TestApp app, UserId author) => (await app.Do(new CreatePost(
        author, new("Tea?", Audience.Public), null, null,
        new PollContent(["Yes", "No"], app.Clock.GetUtcNow().AddHours(1))))).Id;
}
