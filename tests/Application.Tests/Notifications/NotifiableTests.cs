using Hubbub.Application.Accounts;
using Hubbub.Application.Graph;
using Hubbub.Application.Posts.Polls;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Tests.Posts.Comments;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Notifications;

/// <summary>
/// Nobody is notified of what they may not see, of their own acts, or of acts of people they muted or blocked.
/// </summary>
public sealed class NotifiableTests
{
    [Theory, EveryDatabase]
    public async Task Nobody_is_notified_of_their_own_activity(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        var post = await app.Publish(alice, text: "Me, @alice");
        var comment = await app.Comment(alice, post, null, "I, @alice");
        await app.Comment(alice, post, comment);
        await app.React(alice, post);
        await app.React(alice, post, comment);
        await app.Do(new CreatePost(alice, new("Mine", Audience.Public), post, null));

        (await app.NotificationsOf(alice)).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Those_who_are_muted_notify_nobody(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var post = await app.Publish(people[0]);
        await app.Do(new MuteUser(people[0], people[1]));
        await app.React(people[1], post);
        await app.React(people[2], post);
        await app.Comment(people[1], post, null, "@alice");

        (await app.Texts(people[0])).Should().Equal("carol liked your post");
    }

    [Theory, EveryDatabase]
    public async Task A_share_notifies_only_people_who_may_see_it(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var post = await app.Publish(people[0]);
        await app.Do(new CreatePost(people[1], new("Among friends", Audience.Friends), post, null));
        var quote = await app.Do(new CreatePost(people[2], new("To all", Audience.Public), post, null));
        (await app.Texts(people[0])).Should().Equal("carol quoted your post");

        await app.Do(new EditPost(people[2], quote.Id, null, Audience.Friends, null, null, null, null, null));
        (await app.Texts(people[0])).Should().BeEmpty();
        app.Transport.Clear();
        await app.Do(new EditPost(people[2], quote.Id, null, Audience.Public, null, null, null, null, null));
        (await app.Texts(people[0])).Should().Equal("carol quoted your post");
        (await app.PushedTo(people[0])).Should().BeEmpty("she was told of it today");
    }

    [Theory, EveryDatabase]
    public async Task A_share_with_a_widened_audience_notifies_then(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var post = await app.Publish(people[0]);
        var share = await app.Do(new CreatePost(people[1], new(string.Empty, Audience.Private), post, null));
        (await app.Texts(people[0])).Should().BeEmpty();

        await app.Do(new EditPost(people[1], share.Id, null, Audience.Public, null, null, null, null, null));

        (await app.PushedTo(people[0])).Should().Equal("bob shared your post");
    }

    [Theory, EveryDatabase]
    public async Task Expired_posts_take_their_notifications_along(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var until = app.Clock.GetUtcNow().AddHours(1);
        var post = (await app.Do(new CreatePost(
            people[0], new("@bob", Audience.Public, ExpiresAt: until), null, null))).Id;
        await app.React(people[1], post);
        (await app.NotificationsOf(people[0])).Should().HaveCount(1);
        (await app.NotificationsOf(people[1])).Should().HaveCount(1);

        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.RunJob("DeleteExpiredPosts");
        (await app.NotificationsOf(people[0])).Should().BeEmpty();
        (await app.NotificationsOf(people[1])).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task After_a_block_nobody_is_counted_by_the_other_in_as_many_steps_as_it_takes(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var posts = new List<PostId>();
        for (var i = 0; i < 205; i++)
        {
            posts.Add(await app.Publish(alice));
            await app.React(bob, posts[i]);
        }

        await app.React(carol, posts[0]);
        await app.Say(bob, alice);
        (await app.Unread(alice)).Should().Be(206);
        await app.Do(new BlockUser(alice, bob));

        (await app.Texts(alice)).Should().Equal("carol liked your post");
        (await app.Unread(alice)).Should().Be(1);
    }

    [Theory, EveryDatabase]
    public async Task An_erased_person_is_counted_no_longer(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var post = await app.Publish(people[0]);
        await app.React(people[1], post);
        await app.React(people[2], post);
        await app.Comment(people[1], post);
        await app.Publish(people[1], text: "@alice");
        (await app.NotificationsOf(people[0])).Should().HaveCount(3);
        await app.Do(new DeleteAccount(people[1], TestApp.Password));
        await app.EraseDue();

        (await app.Texts(people[0])).Should().Equal("carol liked your post");
        (await app.Db(db => db.NotificationActors.AnyAsync(a => a.ActorId == people[1]))).Should().BeFalse();
    }

    [Theory, EveryDatabase]
    public async Task The_end_of_a_poll_notifies_its_author_and_voters(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dave", "erin");
        var ends = app.Clock.GetUtcNow().AddHours(1);
        var post = (await app.Do(new CreatePost(
            people[0],
            new("Tea?", Audience.Public),
            null,
            null,
            new PollContent(["Yes", "No"], ends)))).Id;
        foreach (var voter in people.Skip(1).Take(3))
        {
            await app.Do(new VoteInPoll(voter, post, [0]));
        }

        await app.Do(new MuteUser(people[2], people[0]));
        await app.Do(new BlockUser(people[0], people[3]));
        await app.Relay();
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.RunJob("EndDuePolls");

        (await app.NotificationsOf(people[0])).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Type = NotificationType.PollEnded, Message = "Your poll has ended", PostId = post });
        (await app.NotificationsOf(people[1])).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Message = "A poll in which you voted has ended", FromUser = new { Username = "alice" } });
        (await app.NotificationsOf(people[2])).Should().BeEmpty();
        (await app.NotificationsOf(people[3])).Should().BeEmpty();
        (await app.NotificationsOf(people[4])).Should().BeEmpty();
    }
}
