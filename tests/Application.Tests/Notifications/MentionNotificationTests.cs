using Hubbub.Application.Accounts;
using Hubbub.Application.Graph;
using Hubbub.Application.Notifications;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Tests.Posts.Comments;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Notifications;

/// <summary>
/// A mentioned person is notified once, if they may see the text, and the notification ends with the mention.
/// </summary>
public sealed class MentionNotificationTests
{
    [Theory, EveryDatabase]
    public async Task A_mention_reaches_only_those_who_may_see_the_post(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        await app.Follow(bob, alice);
        await app.NotificationsOf(alice);
        app.Transport.Clear();
        var post = await app.Publish(alice, Audience.Followers, text: "With @bob and @carol");
        await app.Comment(bob, post, null, "Welcome @carol and @alice");
        await app.Publish(alice, Audience.Private, text: "Not for @bob");

        (await app.Texts(bob)).Should().Equal("alice mentioned you in a post");
        (await app.Texts(carol)).Should().BeEmpty();
        (await app.PushedTo(alice)).Should().Equal("bob mentioned you in a comment");
    }

    [Theory, EveryDatabase]
    public async Task A_mention_notifies_when_an_edit_shows_the_post_to_the_mentioned_person(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        await app.Follow(carol, alice);
        var post = await app.Publish(alice, Audience.Followers, text: "With @bob and @carol");
        (await app.Texts(bob)).Should().BeEmpty();
        (await app.PushedTo(carol)).Should().HaveCount(1);

        await app.Do(new EditPost(alice, post, null, Audience.Public, null, null, null, null, null));
        await app.Do(new EditPost(alice, post, "With @bob, @carol and more", null, null, null, null, null, null));

        (await app.Texts(bob)).Should().Equal("alice mentioned you in a post");
        app.Transport.To(carol, "new_notification").Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_comment_notifies_each_person_once_as_a_mention_else_a_reply_else_a_comment(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var post = await app.Publish(alice);
        var comment = await app.Comment(bob, post);
        var own = await app.Comment(alice, post);
        await app.NotificationsOf(alice);
        app.Transport.Clear();

        await app.Comment(carol, post, comment, "@bob @alice");
        await app.Comment(carol, post, own);

        await app.Relay();
        app.Transport
            .To(bob, "new_notification")
            .Select(e => e.GetProperty("type").GetString())
            .Should()
            .Equal("mention");
        (await app.PushedTo(alice)).Should().Equal("carol mentioned you in a comment", "carol replied to your comment");
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
    public async Task A_comment_that_no_longer_mentions_someone_notifies_as_a_reply_or_comment(
        DatabaseProvider database)
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
        await app.Do(new MarkNotificationRead(alice, (await app.NotificationsOf(alice))[0].Id));
        app.Transport.Clear();

        await app.Do(new EditComment(bob, post, comment, "yes"));
        await app.Do(new EditComment(bob, post, reply, "no"));
        await app.Do(new EditPost(bob, quote.Id, "See", null, null, null, null, null, null));

        (await app.NotificationsOf(alice)).Select(n => (n.Message, n.IsRead)).Should().BeEquivalentTo(new[]
        {
            ("bob quoted your post", true), ("bob commented on your post", false),
            ("bob replied to your comment", false),
        });
        (await app.PushedTo(alice)).Should().BeEmpty();
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
        (await app.PushedTo(bob)).Should().HaveCount(1);

        await app.Do(new EditPost(alice, post, null, Audience.Private, null, null, null, null, null));
        (await app.Texts(bob)).Should().BeEmpty();
        await app.Do(new EditPost(alice, post, null, Audience.Public, null, null, null, null, null));

        (await app.Texts(bob)).Should().Equal("alice mentioned you in a post");
        (await app.PushedTo(bob)).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_mention_that_notified_again_goes_with_the_post(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var post = await app.Publish(alice, text: "With @bob");
        (await app.PushedTo(bob)).Should().HaveCount(1);
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
    public async Task Someone_muted_since_the_mention_notifies_in_no_other_way(DatabaseProvider database)
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
}
