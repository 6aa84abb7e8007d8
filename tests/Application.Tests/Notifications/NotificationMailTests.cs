using System.Globalization;
using System.Text;
using Hubbub.Application.Accounts;
using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Notifications;
using Hubbub.Application.Notifications.Mails;
using Hubbub.Application.Notifications.Preferences;
using Hubbub.Application.Presence;
using Hubbub.Application.Profiles;
using Hubbub.Application.Tests.Messaging.Groups;
using Hubbub.Application.Tests.Posts.Comments;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Hubbub.Testing.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Hubbub.Application.Tests.Notifications;

/// <summary>Notifications that stay unread are mailed to people who asked for it.</summary>
public sealed class NotificationMailTests
{
    private static readonly string[] On =
        ["--RateLimits:Enabled=false", "--NotificationMails:PublicUrl=https://hub.example/"];

    [Theory, EveryDatabase]
    public async Task What_stays_unread_is_mailed_after_a_while_and_at_most_once_an_hour(DatabaseProvider database)
    {
        await using var server = TestMailServer.Start();
        await using var app = await TestApp.Create(database, configure: null, [.. On, .. server.Settings]);
        var (alice, bob) = (await Wanting(app, "alice", 30), (await app.Register("bob")).User.Id);
        await app.Do(new UpdateProfile(bob, "<b>Bob</b> evil.com", null, null, null, null));
        await app.Say(bob, alice, "Secret words");
        await app.Follow(bob, alice);

        await After(app, 29);
        NotificationsIn(server).Should().BeEmpty();
        await app.Say(bob, alice, "More secret words");
        await After(app, 1);
        var mail = NotificationsIn(server).Should().ContainSingle().Subject;
        mail.Subject.Should().Be("You have an unread notification on Hubbub");
        mail.TextBody.Should().Contain("Bob< b> evil com sent you 2 messages").And.NotContain("secret").And.NotContain(
            "follow");
        mail.HtmlBody.Should().Contain("&lt;b&gt;Bob&lt; b&gt; evil com sent you 2 messages").And.NotContain("<b>");
        mail.Headers["List-Unsubscribe"].Should().MatchRegex(
            @"^<https://hub\.example/unsubscribe\?token=[A-Za-z0-9_-]{48}>$");
        mail.Headers["List-Unsubscribe-Post"].Should().Be("List-Unsubscribe=One-Click");

        await app.Say(bob, alice, "Again");
        await After(app, 59);
        NotificationsIn(server).Should().ContainSingle("it is not an hour");
        await After(app, 1);
        NotificationsIn(server)[^1].TextBody.Should().Contain("sent you 3 messages");
        await After(app, 600);
        NotificationsIn(server).Should().HaveCount(2, "nothing is said twice");
    }

    [Theory, EveryDatabase]
    public async Task What_need_not_be_said_any_more_is_not_mailed(DatabaseProvider database)
    {
        await using var server = TestMailServer.Start();
        await using var app = await TestApp.Create(database, configure: null, [.. On, .. server.Settings]);
        var bob = (await app.Register("bob")).User.Id;
        var change = new Dictionary<string, Func<UserId, SentMessage, Task>>
        {
            ["reads"] = (me, sent) => app.Do(new MarkMessageRead(me, sent.MessageId)),
            ["taken_back"] = (_, sent) => app.Do(new DeleteMessage(bob, sent.MessageId)),
            ["mutes"] = (me, sent) => app.Do(new MuteConversation(me, sent.ConversationId, null)),
            ["mutes_person"] = (me, _) => app.Do(new MuteUser(me, bob)),
            ["blocks"] = (me, _) => app.Do(new BlockUser(me, bob)),
            ["turns_off"] = (me, _) => app.Do(Preferences(email: false)(me)),
            ["turns_off_app"] = (me, _) => app.Do(new UpdateNotificationPreferences(
                me, [new(NotificationType.NewMessage, InApp: false)], null)),
            ["freezes"] = (me, _) => app.Freeze(me),
            ["is_active"] = async (me, _) => app.Services.GetRequiredService<PresenceTracker>().Connect(
                me,
                await app.Db(db => db.Sessions.Where(s => s.UserId == me).Select(s => s.Id).FirstAsync()),
                "socket"),
            ["does_nothing"] = (_, _) => Task.CompletedTask,
        };
        var unverified = (await app.Register("unverified")).User.Id;
        await app.Do(Preferences(after: 30)(unverified));
        await app.Say(bob, unverified);
        foreach (var (name, act) in change)
        {
            var me = await Wanting(app, name, 30);
            var sent = await app.Say(bob, me);
            await app.Relay();
            await act(me, sent);
        }

        await app.Relay();
        await After(app, 31);

        NotificationsIn(server).Should().ContainSingle().Which.To.ToString().Should().Be("does_nothing@example.test");
        (await app.Db(db => db.NotificationMails.CountAsync(m => m.DueAt != null || m.SendingSince != null)))
            .Should().Be(1, "nothing waits, except for who is active");
    }

    [Theory, EveryDatabase]
    public async Task What_was_read_does_not_start_the_clock_and_who_is_active_is_mailed_later(
        DatabaseProvider database)
    {
        await using var server = TestMailServer.Start();
        await using var app = await TestApp.Create(database, configure: null, [.. On, .. server.Settings]);
        var (alice, bob) = (await Wanting(app, "alice", 30), (await app.Register("bob")).User.Id);
        var read = await app.Say(bob, alice);
        await After(app, 1);
        await app.Do(new MarkMessageRead(alice, read.MessageId));
        await After(app, 28);
        await app.Say(bob, alice);

        await After(app, 1);
        await After(app, 28);
        NotificationsIn(server).Should().BeEmpty("it is unread for 29 minutes");
        var presence = app.Services.GetRequiredService<PresenceTracker>();
        presence.Connect(
            alice, await app.Db(db => db.Sessions.Where(s => s.UserId == alice).Select(s => s.Id).FirstAsync()), "tab");
        await After(app, 1);
        NotificationsIn(server).Should().BeEmpty("she is active");
        presence.Disconnect(alice, "tab");
        await After(app, 30);

        NotificationsIn(server).Should().ContainSingle().Which.TextBody.Should().Contain("bob sent you");
        await After(app, 600);
        NotificationsIn(server).Should().ContainSingle();
    }

    [Theory, EveryDatabase]
    public async Task What_was_muted_is_neither_counted_nor_in_the_way_and_announcements_are_as_they_were_written(
        DatabaseProvider database)
    {
        await using var server = TestMailServer.Start();
        await using var app = await TestApp.Create(database, configure: null, [.. On, .. server.Settings]);
        var (alice, bob) = (await Wanting(app, "alice", 30), (await app.Register("bob")).User.Id);
        var loud = (await app.Register("loud")).User.Id;
        await app.Do(new GrantAdmin("bob"));
        await app.Do(new UpdateNotificationPreferences(
            alice, [new(NotificationType.System, Email: true), new(NotificationType.NewComment, Email: true)], null));
        await app.Do(new UpdateProfile(bob, "Bob 10:30 tel:110", null, null, null, null));
        await app.Say(bob, alice);
        await app.Do(new Announce(bob, "Maintenance today 22:00:\nhttps://status.example.org"));
        await app.Relay();
        for (var i = 0; i < 21; i++)
        {
            await app.Comment(loud, await app.Publish(alice));
        }

        await app.Relay();
        await app.Do(new MuteUser(alice, loud));
        await After(app, 30);

        var text = NotificationsIn(server).Should().ContainSingle().Subject.TextBody;
        text.Should().Contain("You have 2 unread notifications").And.Contain("Bob 10:30 tel 110 sent you")
            .And.Contain("Maintenance today 22:00:").And.Contain("https://status.example.org")
            .And.NotContain("loud").And.NotContain("more.");
    }

    [Theory, EveryDatabase]
    public async Task What_only_people_did_whose_acts_are_not_mailed_is_in_no_mail(DatabaseProvider database)
    {
        await using var server = TestMailServer.Start();
        await using var app = await TestApp.Create(database, configure: null, [.. On, .. server.Settings]);
        var (alice, bob) = (await Wanting(app, "alice", 30), (await app.Register("bob")).User.Id);
        var carol = (await app.Register("carol")).User.Id;
        await app.Do(new UpdateNotificationPreferences(
            alice, [new(NotificationType.PostLiked, Email: true)], null, null, [new(bob, Email: false)]));
        PostId[] posts = [await app.Publish(alice), await app.Publish(alice)];
        var groups = new[] { await app.CreateGroup(alice, bob, carol), await app.CreateGroup(alice, bob, carol) };
        await app.React(bob, posts[0]);
        await app.Say(bob, alice);
        await app.SayIn(groups[0], bob);
        await After(app, 30);
        NotificationsIn(server).Should().BeEmpty();

        await app.React(bob, posts[1]);
        await app.React(carol, posts[1]);
        await app.SayIn(groups[1], bob);
        await app.SayIn(groups[1], carol);
        await After(app, 30);

        NotificationsIn(server).Should().ContainSingle().Which.TextBody.Should()
            .Contain("You have 2 unread notifications").And.Contain("carol and bob liked your post")
            .And.Contain("2 new messages in Book club");
    }

    [Theory, EveryDatabase]
    public async Task A_mail_that_fails_is_sent_later_and_ids_only_means_without_texts(DatabaseProvider database)
    {
        await using var server = TestMailServer.Start();
        await using var app = await TestApp.Create(database, configure: null, [.. On, .. server.Settings]);
        var (alice, bob) = (await Wanting(app, "alice", 5), (await app.Register("bob")).User.Id);
        var carol = await Wanting(app, "carol", 5);
        await app.Do(new UpdateNotificationPreferences(alice, null, PushContent.Ids));
        await app.Say(bob, alice);
        await app.Say(bob, carol);
        server.Next("RCPT", "451 Later");

        await After(app, 5);
        NotificationsIn(server).Should().ContainSingle().Which.To.ToString().Should().Be(
            "carol@example.test", "the server wants no mail to alice yet");
        server.NextCloses("CONNECT");
        await After(app, 1);
        await After(app, 1);
        NotificationsIn(server).Should().ContainSingle("the wait doubles");
        await After(app, 1);

        NotificationsIn(server)[^1].To.ToString().Should().Be("alice@example.test");
        NotificationsIn(server)[^1].TextBody.Should()
            .Contain("an unread notification on Hubbub.").And.NotContain("bob");
    }

    [Theory, EveryDatabase]
    public async Task The_link_in_a_mail_ends_all_of_them_and_does_nothing_else(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database, configure: null, On);
        var alice = await Wanting(app, "alice", 30);
        var tokens = app.Services.GetRequiredService<IUnsubscribeTokens>();
        var (token, another) = (tokens.For(alice), tokens.For(alice));
        token.Should().NotBe(another).And.NotContain(alice.Value.ToString(CultureInfo.InvariantCulture));

        string[] wrong = [token[..^1], token + "A", Changed(token, 3), Changed(token, 20)];
        foreach (var none in wrong)
        {
            (await app.Refused(new UnsubscribeFromMails(none))).Should().Be("notifications.invalid_unsubscribe_token");
        }

        foreach (var none in new[] { "", new string('é', 48), new string('A', 101) })
        {
            (await app.Refused(new UnsubscribeFromMails(none))).Should().Be("validation_failed");
        }

        (await app.Do(new GetNotificationPreferences(alice))).Types.Should().Contain(t => t.Email);
        app.Transport.Clear();
        await app.Do(new UnsubscribeFromMails(token));
        await app.Do(new UnsubscribeFromMails(another));

        var after = await app.Do(new GetNotificationPreferences(alice));
        after.Types.Should().OnlyContain(t => !t.Email && t.InApp && t.Push);
        after.EmailAfterMinutes.Should().Be(30);
        app.Transport.To(alice, "preferences_updated").Should().ContainSingle();
    }

    private static Func<UserId, UpdateNotificationPreferences> Preferences(bool email = true, int? after = null) =>
        user => new(user, [new(NotificationType.NewMessage, Email: email)], null, after);

    private static async Task<UserId> Wanting(TestApp app, string username, int after)
    {
        var user = (await app.Register(username)).User.Id;
        await app.Db(db => db.Accounts.Where(a => a.Id == user).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.IsEmailVerified, true)));
        await app.Do(Preferences(after: after)(user));
        return user;
    }

    private static async Task After(TestApp app, int minutes)
    {
        await app.Relay();
        app.Clock.Advance(TimeSpan.FromMinutes(minutes));
        await app.RunJob("SendNotificationMails");
    }

    private static List<MimeMessage> NotificationsIn(TestMailServer server) =>
    [
        .. server.Mails.Select(m => MimeMessage.Load(new MemoryStream(Encoding.Latin1.GetBytes(m))))
            .Where(m => m.Subject!.EndsWith("on Hubbub", StringComparison.Ordinal)),
    ];

    private static string Changed(string token, int at) =>
        token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..];
}
