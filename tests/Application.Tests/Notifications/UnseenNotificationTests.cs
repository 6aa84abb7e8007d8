using Hubbub.Application.Graph;
using Hubbub.Application.Notifications;
using Hubbub.Application.Posts.Circles;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Tests.Posts.Comments;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Notifications;

/// <summary>Whatever makes a post invisible to someone removes their notifications about it.</summary>
public sealed class UnseenNotificationTests
{
    [Theory, EveryDatabase]
    public async Task With_a_post_its_notifications_go(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        await EachWay(app, people[0], people[1], people[2], async root => root);
    }

    [Theory, EveryDatabase]
    public async Task With_what_a_share_shows_the_notifications_about_the_share_go(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dora");
        var circle = (CircleId?)null;
        await EachWay(app, people[0], people[1], people[2], async root =>
        {
            circle ??= await app.Db(db => db.Circles.Select(c => c.Id).SingleAsync());
            await app.Befriend(people[0], people[3]);
            await app.Send(new AddCircleMember(people[0], circle.Value, people[3]));
            return (await app.Do(new CreatePost(people[3], new(string.Empty, Audience.Public), root, null))).Id;
        });
    }

    [Theory, EveryDatabase]
    public async Task A_share_that_its_author_may_see_no_longer_is_counted_no_longer(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dora");
        var (alice, bob, carol, dora) = (people[0], people[1], people[2], people[3]);
        var circle = (await app.Do(new CreateCircle(carol, "Close"))).Id;
        await app.Do(new AddCircleMember(carol, circle, alice));
        var post = await app.Publish(alice);
        await app.Do(new CreatePost(bob, new(string.Empty, Audience.Public), post, null));
        await app.Do(new CreatePost(carol, new("Among us", Audience.Circle, circle), post, null));
        await app.Do(new CreatePost(dora, new("So it is", Audience.Public), post, null));
        (await app.Texts(alice)).Should().Equal("dora, carol and 1 other shared your post");

        await app.SetPrivate(bob);
        (await app.Texts(alice)).Should().Equal("dora and carol shared your post");
        await app.Do(new DeleteCircle(carol, circle));
        (await app.Texts(alice)).Should().Equal("dora quoted your post");
        await app.Freeze(dora);
        (await app.Texts(alice)).Should().BeEmpty();
    }

    // Bob gets two notifications about his comment on the shown post: a reply and a like.
    private static async Task EachWay(
        TestApp app, UserId alice, UserId bob, UserId carol, Func<PostId, Task<PostId>> show)
    {
        var circle = (await app.Do(new CreateCircle(alice, "Close"))).Id;
        await MustForget(Audience.Public, p => app.Do(
            new EditPost(alice, p, null, Audience.Private, null, null, null, null, null)));
        await MustForget(Audience.Public, p => app.Do(new DeletePost(alice, p)));
        await MustForget(Audience.Followers, _ => app.Do(new UnfollowUser(bob, alice)));
        await MustForget(Audience.Friends, _ => app.Do(new UnfollowUser(alice, bob)));
        await MustForget(Audience.Circle, _ => app.Do(new RemoveCircleMember(alice, circle, bob)));
        await MustForget(Audience.Circle, _ => app.Do(new DeleteCircle(alice, circle)));
        await MustForget(Audience.Public, async _ =>
        {
            await app.Do(new UnfollowUser(bob, alice));
            await app.SetPrivate(alice);
        });
        await app.SetPrivate(alice, isPrivate: false);
        await MustForget(Audience.Public, _ => app.Do(new BlockUser(alice, bob)));
        await app.Do(new UnblockUser(alice, bob));
        await MustForget(Audience.Public, _ => app.Freeze(alice));

        async Task MustForget(Audience audience, Func<PostId, Task> take)
        {
            await app.Befriend(alice, bob);
            await app.Befriend(alice, carol);
            if (await app.Db(db => db.Circles.AnyAsync()))
            {
                await app.Do(new AddCircleMember(alice, circle, bob));
                await app.Do(new AddCircleMember(alice, circle, carol));
            }

            CircleId? forWhom = audience == Audience.Circle ? circle : null;
            var root = (await app.Do(new CreatePost(alice, new("Something", audience, forWhom), null, null))).Id;
            var shown = await show(root);
            var comment = await app.Comment(bob, shown);
            await app.Comment(carol, shown, comment);
            await app.React(carol, shown, comment);
            (await app.Texts(bob)).Should().Contain(["carol liked your comment", "carol replied to your comment"]);
            await app.Do(new MarkAllNotificationsRead(bob));
            await app.Relay();
            app.Transport.Clear();

            await take(root);
            (await app.NotificationsOf(bob)).Where(n => n.PostId is not null).Should().BeEmpty();
            app.Transport.To(bob, "notification_deleted").Should().HaveCount(2);
        }
    }
}
