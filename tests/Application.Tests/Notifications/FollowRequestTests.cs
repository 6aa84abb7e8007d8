using Hubbub.Application.Graph;
using Hubbub.Application.Notifications;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Notifications;

/// <summary>A follow request has a notification while it is pending.</summary>
public sealed class FollowRequestTests
{
    private const string Asks = "bob wants to follow you";

    [Theory, EveryDatabase]
    public async Task A_request_that_was_answered_or_withdrawn_leaves_the_list_and_the_count(DatabaseProvider database)
    {
        foreach (var isRead in new[] { false, true })
        {
            foreach (var end in new[] { "withdrawn", "accepted", "declined", "opened" })
            {
                await using var app = await Acts.CreateUnlimited(database);
                var (alice, bob) = await Ask(app);
                var notification = (await app.NotificationsOf(alice)).Should().ContainSingle().Subject;
                if (isRead)
                {
                    await app.Do(new MarkNotificationRead(alice, notification.Id));
                    await app.Relay();
                }

                app.Transport.Clear();
                await End(app, end, alice, bob);

                var left = await app.NotificationsOf(alice);
                left.Should().NotContain(n => n.Type == NotificationType.FollowRequested, end);
                (await app.Unread(alice)).Should().Be(left.Count(n => !n.IsRead), end);
                var deleted = app.Transport.To(alice, "notification_deleted").Should().ContainSingle(end).Subject;
                deleted.GetProperty("notificationId").GetString().Should().Be($"{notification.Id.Value}");
                deleted.GetProperty("unreadCount").GetInt32().Should().Be(0);
            }
        }
    }

    [Theory, EveryDatabase]
    public async Task Asking_again_and_again_shows_the_request_and_notifies_once_a_day(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (alice, bob) = await Ask(app);
        (await app.PushedTo(alice)).Should().Equal(Asks);
        for (var i = 0; i < 5; i++)
        {
            await app.Do(new UnfollowUser(bob, alice));
            (await app.NotificationsOf(alice)).Should().BeEmpty();
            await app.Follow(bob, alice);
            (await app.Texts(alice)).Should().Equal(Asks);
            (await app.Unread(alice)).Should().Be(1, "nobody read it yet");
        }

        (await app.PushedTo(alice)).Should().BeEmpty();
        await app.Do(new MarkAllNotificationsRead(alice));
        await app.Do(new DeclineFollowRequest(alice, bob));
        await app.Follow(bob, alice);
        (await app.NotificationsOf(alice)).Should().ContainSingle().Which.IsRead.Should().BeTrue("it was read today");
        await app.Do(new UnfollowUser(bob, alice));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Follow(bob, alice);
        (await app.PushedTo(alice)).Should().Equal(Asks);
    }

    private static async Task<(UserId Alice, UserId Bob)> Ask(TestApp app)
    {
        var people = await app.People("alice", "bob");
        await app.SetPrivate(people[0]);
        await app.Follow(people[1], people[0]);
        return (people[0], people[1]);
    }

    private static Task End(TestApp app, string end, UserId alice, UserId bob) => end switch
    {
        "withdrawn" => app.Do(new UnfollowUser(bob, alice)),
        "accepted" => app.Do(new AcceptFollowRequest(alice, bob)),
        "declined" => app.Do(new DeclineFollowRequest(alice, bob)),
        _ => app.SetPrivate(alice, isPrivate: false),
    };
}
