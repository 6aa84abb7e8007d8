using Hubbub.Application.Accounts;
using Hubbub.Application.Graph;
using Hubbub.Application.Notifications;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Tests.Posts.Comments;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Notifications;

/// <summary>Acts of many people on a post or comment share one notification while it is unread.</summary>
public sealed class NotificationAggregatorTests
{
    [Theory, EveryDatabase]
    public async Task A_hundred_likes_are_one_notification_that_counts_them(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People([.. Enumerable.Range(0, 101).Select(i => $"person{i}")]);
        var alice = people[0];
        var post = await app.Publish(alice);
        foreach (var other in people.Skip(1))
        {
            await app.React(other, post);
        }

        (await app.PushedTo(alice))
            .Should()
            .HaveCount(100).And.EndWith("person100, person99 and 98 others liked your post");
        var row = (await app.NotificationsOf(alice)).Should().ContainSingle().Subject;
        (row.Type, row.PostId, row.FromUser!.Username, row.Metadata.Count, row.Metadata.Kind).Should().Be(
            (NotificationType.PostLiked, post, "person100", 100, NotificationKind.Like));
        row.Metadata.Actors!.Select(a => a.Username).Should().Equal("person100", "person99", "person98");
        (await app.Unread(alice)).Should().Be(1);
    }

    [Theory, EveryDatabase]
    public async Task People_whom_the_owner_follows_come_first(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "mia", "omar", "bob", "carol");
        var post = await app.Publish(people[0]);
        await app.Follow(people[0], people[1]);
        await app.Befriend(people[0], people[2]);
        foreach (var other in people.Skip(1))
        {
            await app.React(other, post);
        }

        (await app.NotificationsOf(people[0]))[0].Should().BeEquivalentTo(new
        {
            Message = "omar, mia and 2 others liked your post",
            FromUser = new { Username = "omar" },
            Metadata = new { Count = 4 },
        });
        (await app.NotificationsOf(people[0]))[0].Metadata.Actors!.Select(a => a.Username)
            .Should().Equal("omar", "mia", "carol");
    }

    [Theory, EveryDatabase]
    public async Task Counting_one_more_comes_first_again_and_after_reading_a_new_one_begins(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dave");
        var alice = people[0];
        var (one, other) = (await app.Publish(alice), await app.Publish(alice));
        await app.React(people[1], one);
        await app.React(people[1], other);
        var first = (await app.NotificationsOf(alice)).Single(n => n.PostId == one);
        await app.React(people[2], one);

        var row = (await app.NotificationsOf(alice))[0];
        row.Id.Should().Be(first.Id);
        (row.Message, row.Order.Value > first.Order.Value).Should().Be(("carol and bob liked your post", true));
        (await app.PushedTo(alice)).Should().HaveCount(3);

        await app.Do(new MarkAllNotificationsRead(alice));
        await app.React(people[3], one);
        (await app.Texts(alice)).Should().Equal(
            "dave liked your post", "carol and bob liked your post", "bob liked your post");
        (await app.PushedTo(alice)).Should().Equal("dave liked your post");
        (await app.Unread(alice)).Should().Be(1);
    }

    [Theory, EveryDatabase]
    public async Task Each_kind_of_thing_and_each_target_has_its_own(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var post = await app.Publish(alice);
        var comment = await app.Comment(alice, post);
        await app.React(bob, post);
        await app.React(carol, post, null, ReactionKind.Wow);
        await app.React(bob, post, comment);
        await app.React(carol, post, comment, ReactionKind.Haha);
        var said = await app.Comment(bob, post);
        var reply = await app.Comment(carol, post, comment);
        var quote = await app.Do(new CreatePost(bob, new("So true", Audience.Public), post, null));
        await app.Relay();
        await app.Do(new CreatePost(carol, new(string.Empty, Audience.Public), post, null));

        var notifications = await app.NotificationsOf(alice);
        notifications.Select(n => (n.Type, n.Message, n.Metadata.Kind)).Should().BeEquivalentTo(new[]
        {
            (NotificationType.PostLiked, "bob liked your post", NotificationKind.Like),
            (NotificationType.NewReaction, "carol reacted to your post", NotificationKind.Wow),
            (NotificationType.PostLiked, "bob liked your comment", NotificationKind.Like),
            (NotificationType.NewReaction, "carol reacted to your comment", NotificationKind.Haha),
            (NotificationType.NewComment, "bob commented on your post", NotificationKind.Comment),
            (NotificationType.NewComment, "carol replied to your comment", NotificationKind.Reply),
            (NotificationType.PostShared, "carol and bob shared your post", NotificationKind.Share),
        });
        (await app.PushedTo(alice)).Should().Contain("bob quoted your post").And.HaveCount(8);
        notifications.Should().OnlyContain(n => n.PostId == post);
        notifications.Where(n => n.Message.EndsWith("your comment", StringComparison.Ordinal))
            .Select(n => n.Metadata.CommentId)
            .Should().BeEquivalentTo(new CommentId?[] { comment, comment, reply });
        notifications.Single(n => n.Metadata.Kind == NotificationKind.Comment).Metadata.CommentId.Should().Be(said);
        await app.Do(new DeletePost(
            carol, notifications.Single(n => n.Type == NotificationType.PostShared).Metadata.SharingPostId!.Value));
        (await app.NotificationsOf(alice)).Single(n => n.Type == NotificationType.PostShared).Should().BeEquivalentTo(
            new { Message = "bob quoted your post", Metadata = new { SharingPostId = quote.Id, Count = 1 } });
    }

    [Theory, EveryDatabase]
    public async Task People_are_counted_once_however_much_they_say(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var post = await app.Publish(people[0]);
        var comments = new List<CommentId>();
        for (var i = 0; i < 4; i++)
        {
            comments.Add(await app.Comment(people[1], post));
        }

        await app.Comment(people[2], post);
        (await app.Texts(people[0])).Should().Equal("carol and bob commented on your post");
        app.Transport.Clear();
        foreach (var comment in comments.Take(3))
        {
            await app.Do(new DeleteComment(people[1], post, comment));
        }

        (await app.Texts(people[0])).Should().Equal("carol and bob commented on your post");
        await app.Do(new DeleteComment(people[1], post, comments[3]));
        (await app.Texts(people[0])).Should().Equal("carol commented on your post");
        (await app.PushedTo(people[0])).Should().BeEmpty("taking back does not ring");
    }

    [Theory, EveryDatabase]
    public async Task Deleted_notifications_are_swept_up_with_what_they_counted(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var post = await app.Publish(people[0], text: "With @bob");
        await app.React(people[1], post);
        await app.React(people[2], post);
        await app.NotificationsOf(people[0]);
        (await app.Do(new DeleteAllNotifications(people[0]))).Count.Should().Be(1);
        (await app.NotificationsOf(people[0])).Should().BeEmpty();

        await app.RunJob("SweepNotifications");
        (await app.Db(db => db.NotificationActors.CountAsync())).Should().Be(1, "bob's mention is there");
        (await app.Db(db => db.Notifications.CountAsync())).Should().Be(1);
        (await app.Db(db => db.NotificationCooldowns.CountAsync())).Should().Be(3, "what rang today is remembered");
        app.Clock.Advance(TimeSpan.FromHours(25));
        await app.RunJob("SweepNotifications");
        (await app.Db(db => db.NotificationCooldowns.CountAsync())).Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task All_eight_types_of_the_start_are_raised_by_what_people_do(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob) = (people[0], people[1]);
        await app.Do(new GrantAdmin("carol"));
        var post = await app.Publish(alice);

        await app.React(bob, post, null, ReactionKind.Love);
        await app.Follow(bob, alice);
        await app.SetPrivate(bob);
        await app.Follow(alice, bob);
        await app.Do(new AcceptFollowRequest(bob, alice));
        await app.Say(bob, alice);
        await app.Comment(bob, post);
        await app.React(people[2], post);
        await app.Comment(bob, post, null, "Look, @alice");
        await app.Do(new Announce(people[2], "Maintenance at noon"));

        (await app.NotificationsOf(alice)).Select(n => n.Type).Should().BeEquivalentTo(new[]
        {
            NotificationType.NewReaction, NotificationType.NewFollow, NotificationType.FollowAccepted,
            NotificationType.NewMessage, NotificationType.NewComment, NotificationType.PostLiked,
            NotificationType.Mention,
            NotificationType.System,
        });
        app.Transport
            .To(alice, "new_notification")
            .Select(e => e.GetProperty("type").GetString())
            .Should()
            .BeEquivalentTo(
                "new_reaction", "new_follow", "follow_accepted", "new_message", "new_comment", "post_liked", "mention",
                "system");
    }
}
