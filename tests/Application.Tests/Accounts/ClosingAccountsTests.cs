using Hubbub.Application.Accounts;
using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Notifications;
using Hubbub.Application.Profiles;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Accounts;

public sealed class ClosingAccountsTests
{
    [Theory, EveryDatabase]
    [Trait("Abuse", "T-44")]
    public async Task Freezing_hides_the_person_at_once_and_ends_their_sessions(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var (alice, bob, sent) = await TwoWhoTalk(app);

        await app.Freeze(alice);

        // Before deferred effects run: the person must be hidden as soon as the freeze is acknowledged.
        await MustBeHidden(app, alice, bob, sent.ConversationId, "Unavailable account");
        await app.Relay();
        app.Transport.ClosedSessions.Should().ContainSingle();
        app.Transport.To(bob, "user_updated")[^1].GetProperty("user").GetProperty("isAvailable").GetBoolean()
            .Should().BeFalse();
    }

    [Theory, EveryDatabase]
    public async Task Reactivating_brings_everything_back(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var (alice, bob, _) = await TwoWhoTalk(app);
        await app.Freeze(alice);

        (await app.Send(new Reactivate("alice", "wrong horse battery", Acts.DeviceAt("10.0.0.1")))).Failure
            .Should().Be(AccountsErrors.InvalidCredentials);
        var answer = await app.Do(new Reactivate("alice", TestApp.Password, Acts.DeviceAt("10.0.0.1")));

        answer.User.Id.Should().Be(alice);
        (await app.LogIn("alice")).Failure.Should().BeNull();
        (await app.Do(new GetProfile(bob, alice, null))).Username.Should().Be("alice");
        await app.Say(bob, alice);
        (await app.Do(new GetPeople(bob, alice, PeopleList.Followers, new()))).Items.Should().ContainSingle();
    }

    [Theory, EveryDatabase]
    public async Task Deleting_hides_at_once_and_can_be_undone_during_the_grace_period(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var (alice, bob, sent) = await TwoWhoTalk(app);

        var due = await app.Do(new DeleteAccount(alice, TestApp.Password));
        due.EraseAt.Should().Be(app.Clock.GetUtcNow().AddDays(30));
        await MustBeHidden(app, alice, bob, sent.ConversationId, "Deleted account");
        app.Clock.Advance(TimeSpan.FromDays(29));
        await app.RunJob("EraseDueAccounts");
        await app.Do(new Reactivate("alice", TestApp.Password, Acts.DeviceAt("10.0.0.1")));
        await app.EraseDue();

        (await app.LogIn("alice")).Failure.Should().BeNull();
        (await app.Do(new GetProfile(bob, alice, null))).Username.Should().Be("alice");
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-44")]
    public async Task After_the_grace_period_every_module_forgets_the_person(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var (alice, bob, sent) = await TwoWhoTalk(app);
        var carol = (await app.Register("carol")).User.Id;
        await app.Do(new UpdateProfile(alice, "Alice Liddell", "I was here", "Oxford", "https://alice.example", null));
        await app.Do(new Application.Presence.SetStatus(alice, Domain.Presence.StatusChoice.Busy, "Reading"));
        await app.Do(new BlockUser(alice, carol));
        await app.Do(new DeleteAccount(alice, TestApp.Password));
        await app.Relay();

        await app.EraseDue();
        // The peer keeps reading and deleting, which must not bring the erased person back.
        var answer = await app.Db(db => db.Messages.SingleAsync(m => m.SenderId == bob));
        await app.Do(new MarkMessageRead(bob, sent.MessageId));
        await app.Do(new DeleteMessage(bob, answer.Id));
        await app.Relay();

        (await app.Db(db => db.Accounts.AnyAsync(a => a.Id == alice))).Should().BeFalse();
        (await app.Db(db => db.Sessions.AnyAsync(s => s.UserId == alice))).Should().BeFalse();
        (await app.Db(db => db.RefreshTokens.CountAsync())).Should().Be(2, "only the others' are left");
        (await app.Db(db => db.Mails.AnyAsync(m => m.UserId == alice))).Should().BeFalse();
        (await app.Db(db => db.Edges.AnyAsync(e => e.FromId == alice || e.ToId == alice))).Should().BeFalse();
        (await app.Db(db => db.Statuses.AnyAsync(s => s.UserId == alice))).Should().BeFalse();
        (await app.Db(db => db.Notifications.AnyAsync(n => n.UserId == alice))).Should().BeFalse();
        (await app.Db(db => db.UserEvents.Where(e => e.UserId == alice).Select(e => e.Type).ToListAsync()))
            .Should().BeEmpty();
        (await app.Db(db => db.UserEventHeads.AnyAsync(h => h.UserId == alice))).Should().BeFalse();
        var profile = await app.Db(db => db.Profiles.SingleAsync(p => p.UserId == alice));
        new[] { profile.Username, profile.DisplayName, profile.Bio, profile.Location, profile.Website }
            .Should().Equal($"deleted_{alice.Value}", "Deleted account", null, null, null);
        (await app.LogIn("alice")).Failure.Should().Be(AccountsErrors.InvalidCredentials);
        (await app.Do(new GetNotifications(bob, null, null, new()))).Items
            .Should().NotBeEmpty().And.OnlyContain(n => n.Message == "From a deleted account");
    }

    [Theory, EveryDatabase]
    public async Task The_peer_of_an_erased_person_keeps_the_conversation(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var (alice, bob, sent) = await TwoWhoTalk(app);
        await app.Do(new DeleteAccount(alice, TestApp.Password));
        await app.EraseDue();

        var conversation = (await app.Do(new GetConversations(bob, new()))).Items.Should().ContainSingle().Subject;
        var history = await app.Do(new GetMessages(bob, sent.ConversationId, new()));

        conversation.With.Should().BeEquivalentTo(
            new { Id = alice, Username = (string?)null, DisplayName = "Deleted account", IsAvailable = false });
        history.Items.Select(m => m.Body).Should().Equal("Hi Alice", "Hello Bob");
        (await app.Refused(new SendMessage(bob, alice, null, "Anyone?", null)))
            .Should().Be("messaging.receiver_not_found");
    }

    [Theory, EveryDatabase]
    public async Task The_name_and_address_of_an_erased_person_are_free_again_where_no_name_is_reserved(
        DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database, configure: null, "--Accounts:ErasedNamesDays=0");
        var (alice, _, _) = await TwoWhoTalk(app);
        await app.Do(new DeleteAccount(alice, TestApp.Password));
        await app.EraseDue();

        var newcomer = (await app.Register("alice")).User.Id;

        newcomer.Should().NotBe(alice);
        (await app.Do(new GetConversations(newcomer, new()))).Items.Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Whoever_is_followed_by_hundreds_is_erased_in_steps(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.Register("alice")).User.Id;
        var followers = new List<UserId>();
        for (var i = 0; i < 110; i++)
        {
            followers.Add((await app.Register($"follower{i}")).User.Id);
            await app.Befriend(followers[i], alice);
        }

        await app.Relay();
        await app.Do(new DeleteAccount(alice, TestApp.Password));
        await app.EraseDue();

        (await app.Db(db => db.Edges.CountAsync())).Should().Be(0);
        foreach (var follower in followers)
        {
            app.Transport.To(follower, "relationship_changed")[^1].GetProperty("counts").GetProperty("following")
                .GetInt32().Should().Be(0);
        }
    }

    [Theory, EveryDatabase]
    public async Task The_command_line_makes_an_administrator(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = (await app.Register("alice")).User.Id;

        (await app.Refused(new Announce(alice, "Hear, hear"))).Should().Be("notifications.not_an_admin");
        await app.Do(new GrantAdmin("Alice"));

        (await app.Do(new GetAccount(alice))).IsAdmin.Should().BeTrue();
        await app.Do(new Announce(alice, "Hear, hear"));
        (await app.Refused(new GrantAdmin("nobody"))).Should().Be("accounts.account_not_found");
    }

    [Theory, EveryDatabase]
    public async Task The_command_line_makes_an_administrator_someone_like_everyone_else(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = (await app.Register("alice")).User.Id;
        await app.Do(new GrantAdmin("alice"));
        await app.Relay();
        app.Transport.Clear();

        await app.Do(new RevokeAdmin("alice"));
        await app.Do(new RevokeAdmin("alice"));
        await app.Relay();

        (await app.Refused(new Announce(alice, "Hear, hear"))).Should().Be("notifications.not_an_admin");
        app.Transport.To(alice, "account_updated").Should().ContainSingle()
            .Which.GetProperty("account").GetProperty("isAdmin").GetBoolean().Should().BeFalse();
        (await app.Refused(new RevokeAdmin("nobody"))).Should().Be("accounts.account_not_found");
    }

    private static async Task<(UserId Alice, UserId Bob, SentMessage First)> TwoWhoTalk(TestApp app)
    {
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var first = await app.Say(alice, bob, "Hello Bob");
        await app.Say(bob, alice, "Hi Alice");
        await app.Befriend(alice, bob);
        await app.Relay();
        app.Transport.Clear();
        return (alice, bob, first);
    }

    private static async Task MustBeHidden(
        TestApp app, UserId hidden, UserId from, ConversationId conversation, string shownAs)
    {
        (await app.Refused(new GetProfile(from, hidden, null))).Should().Be("profiles.not_found");
        (await app.Refused(new GetProfile(from, null, "alice"))).Should().Be("profiles.not_found");
        (await app.Do(new SearchProfiles(from, "ali", new()))).Items.Should().BeEmpty();
        (await app.Refused(new FollowUser(from, hidden))).Should().Be("graph.user_not_found");
        (await app.Refused(new GetPeople(from, hidden, PeopleList.Followers, new())))
            .Should().Be("graph.user_not_found");
        (await app.Do(new GetPeople(from, from, PeopleList.Followers, new()))).Items.Should().BeEmpty();
        (await app.Refused(new SendMessage(from, hidden, null, "Hi", null)))
            .Should().Be("messaging.receiver_not_found");
        (await app.Refused(new SendMessage(from, null, conversation, "Hi", null)))
            .Should().Be("messaging.receiver_not_found");
        var card = (await app.Do(new GetConversation(from, conversation))).With!;
        (card.Username, card.DisplayName, card.IsAvailable).Should().Be((null, shownAs, false));
        (await app.Db(db => db.Sessions.AnyAsync(s => s.UserId == hidden && s.EndedAt == null))).Should().BeFalse();
    }
}
