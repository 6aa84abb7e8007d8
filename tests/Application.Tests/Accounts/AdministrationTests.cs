using Hubbub.Application.Accounts;
using Hubbub.Application.Accounts.Administration;
using Hubbub.Application.Accounts.Sessions;
using Hubbub.Application.Common;
using Hubbub.Application.Posts.Discovery;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Accounts;

public sealed class AdministrationTests
{
    [Theory, EveryDatabase]
    [Trait("Abuse", "T-03")]
    public async Task Only_administrators_see_accounts_and_end_sessions(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var (alice, bob) = (await app.Register("alice"), await app.Register("bob"));
        var (other, page) = (bob.User.Id, new PageRequest());

        foreach (var actor in new[] { alice.User.Id, new UserId(77) })
        {
            (await app.Refused(new GetAccounts(actor, null, page))).Should().Be("accounts.not_an_admin");
            (await app.Refused(new GetAccountSessions(actor, other, page))).Should().Be("accounts.not_an_admin");
            (await app.Refused(new GetMetrics(actor, null))).Should().Be("accounts.not_an_admin");
            (await app.Refused(new EndAccountSessions(actor, other))).Should().Be("accounts.not_an_admin");
            (await app.Refused(new EndAccountSession(actor, other, bob.SessionId)))
                .Should().Be("accounts.not_an_admin");
        }

        (await app.Do(new CheckSession(other, bob.SessionId))).Should().BeTrue();
    }

    [Theory, EveryDatabase]
    public async Task Who_is_no_administrator_any_more_is_refused_at_once(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = (await app.Register("alice")).User.Id;
        await app.Do(new GrantAdmin("alice"));
        await app.Do(new GetAccounts(alice, null, new PageRequest()));

        await app.Do(new RevokeAdmin("alice"));

        (await app.Refused(new GetAccounts(alice, null, new PageRequest()))).Should().Be("accounts.not_an_admin");
    }

    [Theory, EveryDatabase]
    public async Task Accounts_come_newest_first_and_those_of_a_beginning_by_name(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await app.People("alice", "mia", "Mila", "omar", "mia_2");
        var alice = await Admin(app, "alice");

        (await Names(app, alice, null)).Should().Equal("mia_2", "omar", "Mila", "mia", "alice");
        (await Names(app, alice, "MI")).Should().Equal("mia", "mia_2", "Mila");
        (await Names(app, alice, "mia_")).Should().Equal("mia_2");
        (await Names(app, alice, "_%")).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_cursor_of_one_list_is_refused_by_the_other(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await app.People("alice", "mia", "mila");
        var alice = await Admin(app, "alice");
        var newest = (await app.Do(new GetAccounts(alice, null, new PageRequest(Limit: 1)))).NextCursor;
        var found = (await app.Do(new GetAccounts(alice, "mi", new PageRequest(Limit: 1)))).NextCursor;

        (await app.Refused(new GetAccounts(alice, "mi", new PageRequest(newest)))).Should().Be("validation_failed");
        (await app.Refused(new GetAccounts(alice, null, new PageRequest(found)))).Should().Be("validation_failed");
        (await app.Refused(new GetAccounts(alice, null, new PageRequest("x")))).Should().Be("validation_failed");
        (await app.Refused(new GetAccounts(alice, new string('x', 31), new PageRequest())))
            .Should().Be("validation_failed");
    }

    [Theory, EveryDatabase]
    public async Task An_account_shows_its_state_and_how_many_sessions_are_open(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var mia = await app.Register("mia");
        var omar = await app.Register("omar");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.LogIn("mia");
        await app.Do(new FreezeAccount(omar.User.Id, TestApp.Password));
        var alice = await Admin(app, "alice");

        var rows = (await app.Do(new GetAccounts(alice, null, new PageRequest()))).Items;

        var seen = rows.Single(r => r.Username == "mia");
        (seen.State, seen.SessionCount, seen.IsAdmin).Should().Be((AccountState.Active, 2, false));
        seen.LastSeenAt.Should().Be(app.Clock.GetUtcNow());
        seen.User.Id.Should().Be(mia.User.Id);
        var frozen = rows.Single(r => r.Username == "omar");
        (frozen.State, frozen.SessionCount, frozen.LastSeenAt).Should().Be((AccountState.Frozen, 0, null));
        rows.Single(r => r.Username == "alice").IsAdmin.Should().BeTrue();
    }

    [Theory, EveryDatabase]
    public async Task An_administrator_ends_one_session_of_someone_and_the_others_stay(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var (first, second) = (await app.Register("mia"), (await app.LogIn("mia")).Value);
        var omar = await app.Register("omar");
        var alice = await Admin(app, "alice");
        var mia = first.User.Id;
        (await Sessions(app, alice, mia)).Should().Equal(second.SessionId, first.SessionId);

        await app.Do(new EndAccountSession(alice, mia, first.SessionId));

        (await Sessions(app, alice, mia)).Should().Equal(second.SessionId);
        (await app.Do(new CheckSession(mia, first.SessionId))).Should().BeFalse();
        (await app.Refused(new EndAccountSession(alice, mia, first.SessionId)))
            .Should().Be("accounts.session_not_found");
        (await app.Refused(new EndAccountSession(alice, mia, omar.SessionId)))
            .Should().Be("accounts.session_not_found", "it is not Mia's");
        (await app.Do(new CheckSession(omar.User.Id, omar.SessionId))).Should().BeTrue();
    }

    [Theory, EveryDatabase]
    public async Task An_administrator_ends_all_sessions_of_someone_and_doing_so_again_does_no_harm(
        DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var mia = (await app.Register("mia")).User.Id;
        await app.LogIn("mia");
        var alice = await Admin(app, "alice");

        await app.Do(new EndAccountSessions(alice, mia));
        await app.Do(new EndAccountSessions(alice, mia));

        (await Sessions(app, alice, mia)).Should().BeEmpty();
        (await app.LogIn("mia")).Value.User.Id.Should().Be(mia, "they can log in again");
        (await app.Refused(new EndAccountSessions(alice, new(77)))).Should().Be("accounts.account_not_found");
        (await app.Refused(new GetAccountSessions(alice, new(77), new PageRequest())))
            .Should().Be("accounts.account_not_found");
    }

    [Fact]
    public async Task Trends_are_decided_by_administrators_only()
    {
        await using var app = await TestApp.Create();
        var bob = (await app.Register("bob")).User.Id;

        (await app.Refused(new SetTrendState(bob, "bread", TrendState.Hidden))).Should().Be("posts.not_an_admin");
    }

    private static async Task<UserId> Admin(TestApp app, string username)
    {
        var admin = await app.LogIn(username) is { Failure: null } known ? known.Value : await app.Register(username);
        await app.Do(new GrantAdmin(username));
        return admin.User.Id;
    }

    private static async Task<List<string>> Names(TestApp app, UserId actor, string? q)
    {
        var names = new List<string>();
        string? cursor = null;
        do
        {
            var page = await app.Do(new GetAccounts(actor, q, new PageRequest(cursor, 2)));
            names.AddRange(page.Items.Select(a => a.Username));
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        return names;
    }

    private static async Task<List<SessionId>> Sessions(TestApp app, UserId actor, UserId owner) =>
        [.. (await app.Do(new GetAccountSessions(actor, owner, new PageRequest()))).Items.Select(s => s.Id)];
}
