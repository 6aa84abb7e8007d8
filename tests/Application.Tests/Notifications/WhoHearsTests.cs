using Hubbub.Application.Accounts;
using Hubbub.Application.Graph;
using Hubbub.Application.Notifications;
using Hubbub.Application.Posts.Comments;
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

/// <summary>Nobody is told of what they may not see, of their own doing, or by people of whom they do not want to hear.</summary>
public sealed class WhoHearsTests
{
    [Theory, EveryDatabase]
    public async Task Nobody_hears_of_their_own_doing(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        var post = await app.Publish(alice, text: "Me, @alice");
        var comment = await app.Comment(alice, post, null, "I, @alice");
        await app.Comment(alice, post, comment);
        await app.React(alice, post);
        await app.React(alice, post, comment);
        await app.Do(new CreatePost(alice, new("Mine", Audience.Public), post, null));

        (await app.Told(alice)).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Those_who_are_muted_do_not_ring(DatabaseProvider database)
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
    public async Task A_mention_reaches_only_those_who_may_see_the_post(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        await app.Follow(bob, alice);
        await app.Told(alice);
        app.Transport.Clear();
        var post = await app.Publish(alice, Audience.Followers, text: "With @bob and @carol");
        await app.Comment(bob, post, null, "Welcome @carol and @alice");
        await app.Publish(alice, Audience.Private, text: "Not for @bob");

        (await app.Texts(bob)).Should().Equal("alice mentioned you in a post");
        (await app.Texts(carol)).Should().BeEmpty();
        (await app.RangAt(alice)).Should().Equal("bob mentioned you in a comment");
    }

    [Theory, EveryDatabase]
    public async Task A_mention_is_told_when_an_edit_shows_the_post_to_whom_it_mentions(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        await app.Follow(carol, alice);
        var post = await app.Publish(alice, Audience.Followers, text: "With @bob and @carol");
        (await app.Texts(bob)).Should().BeEmpty();
        (await app.RangAt(carol)).Should().HaveCount(1);

        await app.Do(new EditPost(alice, post, null, Audience.Public, null, null, null, null, null));
        await app.Do(new EditPost(alice, post, "With @bob, @carol and more", null, null, null, null, null, null));

        (await app.Texts(bob)).Should().Equal("alice mentioned you in a post");
        app.Transport.To(carol, "new_notification").Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_comment_is_told_once_to_each_as_a_mention_else_as_a_reply_else_as_a_comment(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var post = await app.Publish(alice);
        var comment = await app.Comment(bob, post);
        var own = await app.Comment(alice, post);
        await app.Told(alice);
        app.Transport.Clear();

        await app.Comment(carol, post, comment, "@bob @alice");
        await app.Comment(carol, post, own);

        await app.Relay();
        app.Transport.To(bob, "new_notification").Select(e => e.GetProperty("type").GetString()).Should().Equal("mention");
        (await app.RangAt(alice)).Should().Equal("carol mentioned you in a comment", "carol replied to your comment");
    }

    [Theory, EveryDatabase]
    public async Task A_mention_by_an_edit_takes_the_place_of_the_comment(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var post = await app.Publish(people[0]);
        var comment = await app.Comment(people[1], post);
        (await app.Texts(people[0])).Should().Equal("bob commented on your post");
        await app.Do(new EditComment(people[1], post, comment, "@alice, indeed"));

        (await app.Texts(people[0])).Should().Equal("bob mentioned you in a comment");
    }

    [Theory, EveryDatabase]
    public async Task A_mention_that_an_edit_takes_away_goes(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var post = await app.Publish(alice, text: "@bob and @carol");
        var comment = await app.Comment(carol, post, null, "Where is @bob?");
        (await app.Texts(bob)).Should().Equal("carol mentioned you in a comment", "alice mentioned you in a post");
        app.Transport.Clear();

        await app.Do(new EditPost(alice, post, "Only @carol", null, null, null, null, null, null));
        (await app.Texts(bob)).Should().Equal("carol mentioned you in a comment");
        await app.Do(new EditComment(carol, post, comment, "Where is he?"));

        (await app.Texts(bob)).Should().BeEmpty();
        (await app.Unread(bob)).Should().Be(0);
        (await app.Texts(carol)).Should().Equal("alice mentioned you in a post");
        app.Transport.To(bob, "notification_deleted").Should().HaveCount(2);
        app.Transport.To(bob, "new_notification").Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task What_mentions_someone_no_longer_is_told_as_what_else_it_is(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var post = await app.Publish(alice);
        var own = await app.Comment(alice, post);
        var comment = await app.Comment(bob, post, null, "@alice, yes");
        var reply = await app.Comment(bob, post, own, "@alice, no");
        var quote = await app.Do(new CreatePost(bob, new("See @alice", Audience.Public), post, null));
        (await app.Texts(alice)).Should().Equal(
            "bob mentioned you in a post", "bob mentioned you in a comment", "bob mentioned you in a comment");
        await app.Do(new MarkNotificationRead(alice, (await app.Told(alice))[0].Id));
        app.Transport.Clear();

        await app.Do(new EditComment(bob, post, comment, "yes"));
        await app.Do(new EditComment(bob, post, reply, "no"));
        await app.Do(new EditPost(bob, quote.Id, "See", null, null, null, null, null, null));

        (await app.Told(alice)).Select(n => (n.Message, n.IsRead)).Should().BeEquivalentTo(new[]
        {
            ("bob quoted your post", true), ("bob commented on your post", false), ("bob replied to your comment", false),
        });
        (await app.RangAt(alice)).Should().BeEmpty();
        await app.Do(new DeleteComment(bob, post, reply));
        (await app.Texts(alice)).Should().BeEquivalentTo("bob quoted your post", "bob commented on your post");
    }

    [Theory, EveryDatabase]
    public async Task A_mention_outlives_edits_while_whom_it_mentions_is_away(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var post = await app.Publish(alice, text: "With @bob");
        var comment = await app.Comment(alice, post, null, "Right, @bob");
        await app.Freeze(bob);
        await app.Relay();

        await app.Do(new EditPost(alice, post, "With @bob again", null, null, null, null, null, null));
        await app.Do(new EditComment(alice, post, comment, "Right again, @bob"));
        await app.Relay();

        await app.Do(new Reactivate("bob", TestApp.Password, Acts.DeviceAt("127.0.0.1")));
        (await app.Texts(bob)).Should().Equal("alice mentioned you in a comment", "alice mentioned you in a post");
        (await app.Db(db => db.PostMentions.CountAsync())).Should().Be(1);
    }

    [Theory, EveryDatabase]
    public async Task A_mention_comes_back_quietly_with_the_post_that_was_closed_for_a_while(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var post = await app.Publish(alice, text: "With @bob");
        (await app.RangAt(bob)).Should().HaveCount(1);

        await app.Do(new EditPost(alice, post, null, Audience.Private, null, null, null, null, null));
        (await app.Texts(bob)).Should().BeEmpty();
        await app.Do(new EditPost(alice, post, null, Audience.Public, null, null, null, null, null));

        (await app.Texts(bob)).Should().Equal("alice mentioned you in a post");
        (await app.RangAt(bob)).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_mention_that_rang_again_goes_with_the_post(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var post = await app.Publish(alice, text: "With @bob");
        (await app.RangAt(bob)).Should().HaveCount(1);
        await app.Do(new MarkAllNotificationsRead(bob));
        await app.Relay();
        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.Do(new EditPost(alice, post, null, Audience.Private, null, null, null, null, null));
        await app.Do(new EditPost(alice, post, null, Audience.Public, null, null, null, null, null));
        (await app.Texts(bob)).Should().HaveCount(1);

        await app.Do(new EditPost(alice, post, null, Audience.Private, null, null, null, null, null));

        (await app.Texts(bob)).Should().BeEmpty();
        (await app.Unread(bob)).Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task Who_was_muted_since_the_mention_is_told_of_in_no_other_way(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var post = await app.Publish(people[0]);
        var comment = await app.Comment(people[1], post, null, "@alice, look");
        (await app.Texts(people[0])).Should().HaveCount(1);
        await app.Do(new MuteUser(people[0], people[1]));

        await app.Do(new EditComment(people[1], post, comment, "Look"));

        (await app.Texts(people[0])).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task One_who_is_muted_takes_nothing_away_by_a_mention(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var post = await app.Publish(people[0]);
        var comment = await app.Comment(people[1], post);
        (await app.Texts(people[0])).Should().Equal("bob commented on your post");
        await app.Do(new MuteUser(people[0], people[1]));

        await app.Do(new EditComment(people[1], post, comment, "@alice, indeed"));

        (await app.Texts(people[0])).Should().Equal("bob commented on your post");
    }

    [Theory, EveryDatabase]
    public async Task A_mention_that_is_taken_out_leaves_nothing_but_the_comment(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var post = await app.Publish(people[0], text: "Hi @carol");
        var comment = await app.Comment(people[1], post, null, "@alice @carol");
        (await app.Texts(people[2])).Should().NotBeEmpty();
        await app.Do(new EditComment(people[1], post, comment, "Hm"));
        await app.Do(new EditPost(people[0], post, "Hi", null, null, null, null, null, null));

        (await app.Texts(people[2])).Should().BeEmpty();
        (await app.Texts(people[0])).Should().Equal("bob commented on your post");
    }

    [Theory, EveryDatabase]
    public async Task A_share_is_told_to_whom_it_is_for_only(DatabaseProvider database)
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
        (await app.RangAt(people[0])).Should().BeEmpty("she was told of it today");
    }

    [Theory, EveryDatabase]
    public async Task A_share_that_is_opened_later_is_told_then(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var post = await app.Publish(people[0]);
        var share = await app.Do(new CreatePost(people[1], new(string.Empty, Audience.Private), post, null));
        (await app.Texts(people[0])).Should().BeEmpty();

        await app.Do(new EditPost(people[1], share.Id, null, Audience.Public, null, null, null, null, null));

        (await app.RangAt(people[0])).Should().Equal("bob shared your post");
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
        (await app.Told(people[0])).Should().HaveCount(1);
        (await app.Told(people[1])).Should().HaveCount(1);

        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.RunJob("DeleteExpiredPosts");
        (await app.Told(people[0])).Should().BeEmpty();
        (await app.Told(people[1])).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task After_a_block_nobody_is_counted_by_the_other_in_as_many_steps_as_it_takes(DatabaseProvider database)
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
        (await app.Told(people[0])).Should().HaveCount(3);
        await app.Do(new DeleteAccount(people[1], TestApp.Password));
        await app.EraseDue();

        (await app.Texts(people[0])).Should().Equal("carol liked your post");
        (await app.Db(db => db.NotificationActors.AnyAsync(a => a.ActorId == people[1]))).Should().BeFalse();
    }

    [Theory, EveryDatabase]
    public async Task The_end_of_a_poll_is_told_to_its_author_and_to_those_who_voted(DatabaseProvider database)
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

        (await app.Told(people[0])).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Type = NotificationType.PollEnded, Message = "Your poll has ended", PostId = post });
        (await app.Told(people[1])).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Message = "A poll in which you voted has ended", FromUser = new { Username = "alice" } });
        (await app.Told(people[2])).Should().BeEmpty();
        (await app.Told(people[3])).Should().BeEmpty();
        (await app.Told(people[4])).Should().BeEmpty();
    }
}
