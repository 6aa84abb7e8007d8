using Hubbub.Application.Accounts;
using Hubbub.Application.Accounts.Mails;
using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Notifications;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using MediatR;
using Microsoft.EntityFrameworkCore;
using static Hubbub.Application.Tests.Acts;

namespace Hubbub.Application.Tests.Common;

/// <summary>Fifty identical concurrent acts: one takes effect; the others get its result, or a conflict.</summary>
[Trait("Abuse", "T-37")]
public sealed class RaceTests
{
    private const int Many = 50;

    private static readonly string[] Lost = ["conflict", "storage_busy"];

    [Theory, EveryDatabase]
    public async Task Fifty_follows_requests_and_answers_are_one_each(DatabaseProvider database)
    {
        await using var app = await CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        await app.SetPrivate(alice);
        await app.Relay();

        await AtOnce(app, "asks", new FollowUser(bob, alice));
        (await PushesOf(app, alice, bob, "new_notification")).Should().Be((1, 0));
        await AtOnce(app, "is accepted", new AcceptFollowRequest(alice, bob));
        (await PushesOf(app, alice, bob, "relationship_changed")).Should().Be((1, 1));
        await AtOnce(app, "is blocked", new BlockUser(alice, bob));
        (await PushesOf(app, alice, bob, "relationship_changed"))
            .Should().Be((2, 1), "the follow ends for both, the block is hers");
        await AtOnce(app, "is unblocked", new UnblockUser(alice, bob));
        (await PushesOf(app, alice, bob, "relationship_changed")).Should().Be((1, 0));

        var edges = await app.Db(db => db.Edges.AsNoTracking().ToListAsync());
        edges.Should().HaveCount(2, "there is one row per direction").And.OnlyContain(e => e.BlockId == null);
    }

    [Theory, EveryDatabase]
    public async Task Fifty_acts_on_one_message_are_one(DatabaseProvider database)
    {
        await using var app = await CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var sent = await app.Say(alice, bob);
        await app.Relay();
        app.Transport.Clear();

        await AtOnce(app, "is read", new MarkMessageRead(bob, sent.MessageId));
        (await PushesOf(app, alice, bob, "message_read_confirmation")).Should().Be((1, 1));
        await AtOnce(app, "is deleted", new DeleteMessage(alice, sent.MessageId));
        (await PushesOf(app, alice, bob, "message_deleted")).Should().Be((1, 1));

        var member = await app.Db(db => db.Members.AsNoTracking().SingleAsync(m => m.UserId == bob));
        member.ReadSeq.Should().Be(1);
        (await app.Db(db => db.Messages.CountAsync(m => m.DeletedAt != null))).Should().Be(1);
    }

    [Theory, EveryDatabase]
    public async Task Reading_and_deleting_at_once_leave_one_truth(DatabaseProvider database)
    {
        await using var app = await CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var sent = new List<SentMessage>();
        for (var i = 0; i < 10; i++)
        {
            sent.Add(await app.Say(alice, bob, $"{i}"));
        }

        var results = await Task.WhenAll(sent.SelectMany(m => new Task<string>[]
        {
            Task.Run(() => app.Refused(new MarkMessageRead(bob, m.MessageId))),
            Task.Run(() => app.Refused(new DeleteMessage(alice, m.MessageId))),
        }));
        await app.Relay();

        results.Should().OnlyContain(r => r == "was not refused" || Lost.Contains(r));
        var conversation = (await app.Do(new GetConversations(bob, new()))).Items.Single();
        var unread = await app.Db(db => db.Messages.CountAsync(
            m => m.DeletedAt == null && m.Seq > conversation.ReadSeq && m.SenderId == alice));
        conversation.UnreadCount.Should().Be(unread);
        conversation.LastSeq.Should().Be(10);
    }

    [Theory, EveryDatabase]
    public async Task Fifty_acts_on_one_notification_are_one(DatabaseProvider database)
    {
        await using var app = await CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        await app.Follow(bob, alice);
        await app.Relay();
        app.Transport.Clear();
        var notification = await app.Db(db => db.Notifications.Select(n => n.Id).SingleAsync());

        await AtOnce(app, "is marked", new MarkNotificationRead(alice, notification));
        (await PushesOf(app, alice, bob, "notification_updated")).Should().Be((1, 0));
        var outcomes = await Outcomes(app, new DeleteNotification(alice, notification));
        (await PushesOf(app, alice, bob, "notification_deleted")).Should().Be((1, 0));

        outcomes.Should().Contain("was not refused");
        outcomes.Should().OnlyContain(
            o => o == "was not refused" || o == "notifications.not_found" || Lost.Contains(o));
        (await app.Db(db => db.Notifications.CountAsync())).Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task A_mailed_code_resets_the_password_once(DatabaseProvider database)
    {
        await using var app = await CreateUnlimited(database);
        await app.Register("alice");
        await app.TakeMails();
        await app.Do(new ForgotPassword("alice"));
        var code = await app.TakeCode("alice");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, Many).Select(
            i => Task.Run(() => app.Refused(new ResetPassword("alice", code, $"the password of try {i}")))));

        outcomes.Count(o => o == "was not refused").Should().Be(1);
        outcomes.Should().OnlyContain(o => o == "was not refused" || o == "accounts.invalid_code" || Lost.Contains(o));
        var right = await Task.WhenAll(
            Enumerable.Range(0, Many).Select(i => app.LogIn("alice", $"the password of try {i}")));
        right.Count(r => r.Failure is null).Should().Be(1);
    }

    [Theory, EveryDatabase]
    public async Task Of_fifty_who_sign_up_with_one_address_one_does(DatabaseProvider database)
    {
        await using var app = await CreateUnlimited(database);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, Many).Select(i => Task.Run(() => app.Refused(
            new Register($"alice{i}", "alice@example.test", TestApp.Password, DeviceAt("127.0.0.1"))))));

        outcomes.Count(o => o == "was not refused").Should().Be(1);
        outcomes.Should().OnlyContain(o => o == "was not refused" || o == "accounts.email_taken" || Lost.Contains(o));
        (await app.Db(db => db.Accounts.CountAsync())).Should().Be(1);
        (await app.Db(db => db.Profiles.CountAsync())).Should().Be(1);
    }

    private static async Task AtOnce<T>(TestApp app, string what, IRequest<Result<T>> request) =>
        Judge(what, await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => Task.Run(() => app.Refused(request)))));

    private static async Task AtOnce(TestApp app, string what, IRequest<Result> request) =>
        Judge(what, await Outcomes(app, request));

    private static Task<string[]> Outcomes(TestApp app, IRequest<Result> request) =>
        Task.WhenAll(Enumerable.Range(0, Many).Select(_ => Task.Run(() => app.Refused(request))));

    private static void Judge(string what, string[] outcomes)
    {
        outcomes.Should().Contain("was not refused", what);
        outcomes.Should().OnlyContain(o => o == "was not refused" || Lost.Contains(o), what);
    }

    /// <summary>Relays everything, then takes the number of times each person got the event.</summary>
    private static async Task<(int One, int Other)> PushesOf(TestApp app, UserId one, UserId other, string name)
    {
        await app.Relay();
        var pushes = (app.Transport.To(one, name).Count, app.Transport.To(other, name).Count);
        app.Transport.Clear();
        return pushes;
    }
}
