using Hubbub.Application.Notifications;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Application.Tests.Posts.Comments;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Notifications;

/// <summary>Repeated acts notify at most once a day, whatever happened to the notification.</summary>
public sealed class NotificationCooldownTests
{
    [Theory, EveryDatabase]
    public async Task Liking_a_hundred_times_notifies_once_a_day(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (alice, bob, post) = await Post(app);
        for (var i = 0; i < 100; i++)
        {
            await app.React(bob, post);
            await app.Do(new RemoveReaction(bob, post, null));
            if (i % 10 == 0)
            {
                await app.Relay();
            }
        }

        (await app.PushedTo(alice)).Should().ContainSingle();
        (await app.NotificationsOf(alice)).Should().BeEmpty("it is withdrawn");
        await app.React(bob, post);
        (await app.Texts(alice)).Should().Equal(["bob liked your post"], "it is there again");
        (await app.PushedTo(alice)).Should().BeEmpty();
        await app.Do(new RemoveReaction(bob, post, null));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.React(bob, post);
        (await app.PushedTo(alice)).Should().Equal("bob liked your post");
    }

    [Theory, EveryDatabase]
    public async Task What_was_read_is_not_unread_again(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (alice, bob, post) = await Post(app);
        await app.React(bob, post);
        await app.Relay();
        await app.Do(new MarkAllNotificationsRead(alice));
        await app.Do(new RemoveReaction(bob, post, null));
        (await app.NotificationsOf(alice)).Should().BeEmpty();
        await app.React(bob, post);

        (await app.NotificationsOf(alice)).Should().ContainSingle().Which.IsRead.Should().BeTrue();
        (await app.Unread(alice)).Should().Be(0);
        (await app.PushedTo(alice)).Should().HaveCount(1);
    }

    [Theory, EveryDatabase]
    public async Task What_was_deleted_does_not_come_back(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (alice, bob, post) = await Post(app);
        await app.React(bob, post);
        await app.Do(new DeleteNotification(alice, (await app.NotificationsOf(alice))[0].Id));
        for (var i = 0; i < 3; i++)
        {
            await app.Do(new RemoveReaction(bob, post, null));
            await app.Relay();
            await app.React(bob, post, null, i == 1 ? ReactionKind.Wow : ReactionKind.Like);
            (await app.NotificationsOf(alice)).Should().BeEmpty();
        }

        (await app.PushedTo(alice)).Should().HaveCount(1);
    }

    [Theory, EveryDatabase]
    public async Task Another_feeling_moves_without_ringing(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (alice, bob, post) = await Post(app);
        var carol = (await app.People("carol"))[0];
        await app.React(bob, post);
        await app.React(carol, post);
        (await app.PushedTo(alice)).Should().HaveCount(2);

        await app.React(bob, post, null, ReactionKind.Love);
        (await app.Texts(alice)).Should().BeEquivalentTo("carol liked your post", "bob reacted to your post");
        await app.React(bob, post, null, ReactionKind.Sad);
        await app.React(carol, post, null, ReactionKind.Angry);
        var row = (await app.NotificationsOf(alice)).Should().ContainSingle().Subject;
        (row.Message, row.Metadata.Kind).Should().Be(("carol and bob reacted to your post", NotificationKind.Angry));
        await app.Do(new RemoveReaction(carol, post, null));
        (await app.NotificationsOf(alice))[0].Metadata.Kind.Should().Be(NotificationKind.Sad);
        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.React(bob, post);
        (await app.Texts(alice)).Should().Equal("bob liked your post");
        (await app.PushedTo(alice)).Should().BeEmpty("a change of mind is no news");
        (await app.Unread(alice)).Should().Be(1);
    }

    [Theory, EveryDatabase]
    public async Task Each_comment_notifies_but_not_the_one_in_place_of_one_that_was_taken_back(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (alice, bob, post) = await Post(app);
        await app.Comment(bob, post);
        (await app.PushedTo(alice)).Should().HaveCount(1);
        var second = await app.Comment(bob, post);
        (await app.PushedTo(alice)).Should().HaveCount(1);
        await app.Do(new DeleteComment(bob, post, second));
        var again = await app.Comment(bob, post);
        (await app.PushedTo(alice)).Should().BeEmpty();
        (await app.NotificationsOf(alice)).Should().ContainSingle().Which.Metadata.CommentId.Should().Be(again);

        await app.Do(new DeleteNotification(alice, (await app.NotificationsOf(alice))[0].Id));
        for (var i = 0; i < 5; i++)
        {
            await app.Do(new DeleteComment(bob, post, again));
            again = await app.Comment(bob, post);
            await app.Relay();
        }

        (await app.PushedTo(alice)).Should().BeEmpty();
        (await app.NotificationsOf(alice))
            .Should().ContainSingle("it is another comment than the one that she was told of")
            .Which.Metadata.CommentId.Should().Be(again);
        await app.Comment(bob, post);
        (await app.PushedTo(alice)).Should().HaveCount(1);
    }

    [Theory, EveryDatabase]
    public async Task Sharing_and_mentioning_again_notify_once_a_day(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (alice, bob, post) = await Post(app);
        var quote = await app.Do(new CreatePost(bob, new("Well", Audience.Public), post, null));
        await app.Relay();
        for (var i = 0; i < 3; i++)
        {
            await app.Do(new EditPost(bob, quote.Id, "Well, @alice", null, null, null, null, null, null));
            (await app.Texts(alice)).Should().Equal("bob mentioned you in a post");
            await app.Do(new EditPost(bob, quote.Id, "Well", null, null, null, null, null, null));
            (await app.Texts(alice)).Should().Equal("bob quoted your post");
            var share = await app.Do(new CreatePost(bob, new(string.Empty, Audience.Public), post, null));
            await app.Relay();
            await app.Do(new DeletePost(bob, share.Id));
        }

        (await app.PushedTo(alice)).Should().BeEquivalentTo("bob quoted your post", "bob mentioned you in a post");
    }

    [Theory, EveryDatabase]
    public async Task What_was_taken_back_leaves_nothing(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (alice, bob, post) = await Post(app);
        var comment = await app.Comment(bob, post, null, "Look, @alice");
        var other = await app.Comment(bob, post);
        (await app.NotificationsOf(alice)).Should().NotBeEmpty();

        await app.Do(new DeleteComment(bob, post, comment));
        await app.Do(new DeleteComment(bob, post, other));

        (await app.NotificationsOf(alice)).Should().BeEmpty();
    }

    private static async Task<(UserId Alice, UserId Bob, PostId Post)> Post(TestApp app)
    {
        var people = await app.People("alice", "bob");
        return (people[0], people[1], await app.Publish(people[0]));
    }
}
