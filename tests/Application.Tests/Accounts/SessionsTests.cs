using Hubbub.Application.Accounts;
using Hubbub.Application.Accounts.Sessions;
using Hubbub.Application.Common;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using static Hubbub.Application.Tests.Acts;

namespace Hubbub.Application.Tests.Accounts;

public sealed class SessionsTests
{
    [Theory, EveryDatabase]
    public async Task Refreshing_rotates_the_token_and_keeps_the_session(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var first = await app.Register("alice");
        app.Clock.Advance(TimeSpan.FromMinutes(14));

        var second = await app.Do(new RefreshSession(first.RefreshToken, "10.0.0.7"));
        app.Clock.Advance(TimeSpan.FromMinutes(14));
        var third = await app.Do(new RefreshSession(second.RefreshToken, "10.0.0.8"));

        new[] { first.RefreshToken, second.RefreshToken, third.RefreshToken }.Should().OnlyHaveUniqueItems();
        third.SessionId.Should().Be(first.SessionId);
        third.AccessToken.Should().NotBe(first.AccessToken);
        var session = (await Sessions(app, third)).Should().ContainSingle().Subject;
        session.Address.Should().Be("10.0.0.8");
        session.LastUsedAt.Should().Be(app.Clock.GetUtcNow());
    }

    [Theory, EveryDatabase]
    public async Task The_sweep_learns_which_sessions_are_not_open_any_more(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var (open, ended) = (await app.Register("alice"), await app.Register("bob"));
        await app.Do(new LogOut(ended.User.Id, ended.SessionId, Everywhere: false));

        (await app.Do(new CheckSessions([open.SessionId, ended.SessionId, new(77)])))
            .Should().BeEquivalentTo([ended.SessionId, new SessionId(77)]);
    }

    [Theory, EveryDatabase]
    public async Task A_refresh_that_is_repeated_at_once_answers_the_same_successor(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var first = await app.Register("alice");
        var next = await app.Do(new RefreshSession(first.RefreshToken, null));
        app.Clock.Advance(RefreshSession.Grace);

        var again = await app.Do(new RefreshSession(first.RefreshToken, null));

        again.RefreshToken.Should().Be(next.RefreshToken);
        (await app.Db(db => db.RefreshTokens.CountAsync())).Should().Be(2);
    }

    [Theory, EveryDatabase]
    public async Task A_client_that_lost_the_answer_refreshes_a_day_later(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var first = await app.Register("alice");
        var lost = await app.Do(new RefreshSession(first.RefreshToken, null));
        app.Clock.Advance(TimeSpan.FromDays(1));

        var again = await app.Do(new RefreshSession(first.RefreshToken, null));

        again.RefreshToken.Should().Be(lost.RefreshToken);
        (await app.Do(new RefreshSession(again.RefreshToken, null))).SessionId.Should().Be(first.SessionId);
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-12")]
    public async Task Refused_refresh_tokens_are_counted_by_address_and_good_ones_are_not(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database, configure: null, "--RateLimits:RefreshFailures:Permits=2");
        var alice = await app.Register("alice");
        for (var i = 0; i < 4; i++)
        {
            alice = await app.Do(new RefreshSession(alice.RefreshToken, "10.0.0.66"));
        }

        foreach (var expected in new[]
        {
            "accounts.invalid_refresh_token", "accounts.invalid_refresh_token", "rate_limited",
        })
        {
            (await app.Refused(new RefreshSession("bm90IGEgdG9rZW4", "10.0.0.66"))).Should().Be(expected);
        }

        (await app.Do(new RefreshSession(alice.RefreshToken, "10.0.0.1"))).SessionId.Should().Be(alice.SessionId);
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-12")]
    public async Task A_token_that_is_used_again_later_ends_the_session_and_closes_its_sockets(
        DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var first = await app.Register("alice");
        var other = (await app.LogIn("alice")).Value;
        var next = await app.Do(new RefreshSession(first.RefreshToken, null));
        next = await app.Do(new RefreshSession(next.RefreshToken, null));
        app.Clock.Advance(RefreshSession.Grace + TimeSpan.FromMilliseconds(1));

        (await app.Refused(new RefreshSession(first.RefreshToken, null))).Should().Be("accounts.invalid_refresh_token");
        await app.Relay();

        (await app.Refused(new RefreshSession(next.RefreshToken, null))).Should().Be("accounts.invalid_refresh_token");
        (await app.Do(new CheckSession(first.User.Id, first.SessionId))).Should().BeFalse();
        app.Transport.ClosedSessions.Should().Equal(first.SessionId);
        app.Transport.To(first.User.Id, "session_revoked").Should().ContainSingle()
            .Which.GetProperty("reason").GetString().Should().Be("refresh_token_reused");
        (await app.Do(new RefreshSession(other.RefreshToken, null))).SessionId.Should().Be(other.SessionId);
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-12")]
    public async Task Twenty_refreshes_at_once_have_one_successor(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var first = await app.Register("alice");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20)
            .Select(_ => Task.Run(() => app.Do(new RefreshSession(first.RefreshToken, null)))));

        answers.Select(a => a.RefreshToken).Distinct().Should().ContainSingle();
        (await app.Db(db => db.RefreshTokens.CountAsync())).Should().Be(2);
        (await app.Do(new RefreshSession(answers[0].RefreshToken, null))).SessionId.Should().Be(first.SessionId);
    }

    [Theory, EveryDatabase]
    public async Task A_session_that_is_not_used_for_30_days_is_over(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var first = await app.Register("alice");
        (await app.Do(new CheckAnySession(first.User.Id))).Should().BeTrue();
        app.Clock.Advance(TimeSpan.FromDays(30));

        (await app.Refused(new RefreshSession(first.RefreshToken, null))).Should().Be("accounts.invalid_refresh_token");
        (await app.Do(new CheckSession(first.User.Id, first.SessionId))).Should().BeFalse();
        (await app.Do(new CheckAnySession(first.User.Id))).Should().BeFalse();
        (await Sessions(app, first)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_token_that_never_was_is_refused()
    {
        await using var app = await TestApp.Create();

        (await app.Refused(new RefreshSession("bm90IGEgdG9rZW4", null))).Should().Be("accounts.invalid_refresh_token");
        (await app.Refused(new RefreshSession(new string('x', 201), null))).Should().Be("validation_failed");
    }

    [Theory, EveryDatabase]
    public async Task Logging_out_ends_this_session_or_all(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var phone = await app.Register("alice");
        var (tablet, laptop) = ((await app.LogIn("alice")).Value, (await app.LogIn("alice")).Value);
        var bob = await app.Register("bob");

        await app.Do(new LogOut(phone.User.Id, phone.SessionId, Everywhere: false));
        (await Sessions(app, tablet)).Select(s => s.Id).Should().Equal(laptop.SessionId, tablet.SessionId);
        (await app.Refused(new RefreshSession(phone.RefreshToken, null))).Should().Be("accounts.invalid_refresh_token");

        await app.Do(new LogOut(phone.User.Id, tablet.SessionId, Everywhere: true));
        await app.Do(new LogOut(phone.User.Id, tablet.SessionId, Everywhere: true));
        await app.Relay();

        (await Sessions(app, tablet)).Should().BeEmpty();
        app.Transport.ClosedSessions.Should().BeEquivalentTo([phone.SessionId, tablet.SessionId, laptop.SessionId]);
        (await Sessions(app, bob)).Should().ContainSingle();
    }

    [Theory, EveryDatabase]
    public async Task The_list_names_the_devices_the_newest_first_in_pages(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var first = await app.Register("alice");
        var second = await app.Do(new LogIn("alice", TestApp.Password, new Device("Tablet", "10.0.0.5")));
        var third = await app.Do(new LogIn("alice", TestApp.Password, new Device(" ", null)));

        var page = await app.Do(new GetSessions(first.User.Id, second.SessionId, new PageRequest(Limit: 2)));
        var rest = await app.Do(new GetSessions(first.User.Id, second.SessionId, new PageRequest(page.NextCursor, 2)));

        page.Items.Select(s => (s.Id, s.DeviceName, s.Address, s.IsCurrent)).Should().Equal(
            (third.SessionId, "Unknown device", null, false), (second.SessionId, "Tablet", "10.0.0.5", true));
        rest.Items.Select(s => s.Id).Should().Equal(first.SessionId);
        rest.NextCursor.Should().BeNull();
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-01")]
    public async Task A_session_is_revoked_by_its_owner_only(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = await app.Register("alice");
        var bob = await app.Register("bob");

        var someoneElses = await app.Send(new RevokeSession(bob.User.Id, alice.SessionId));
        await app.Do(new LogOut(bob.User.Id, alice.SessionId, Everywhere: false));
        (await Sessions(app, alice)).Should().ContainSingle("neither a revoke nor a log-out of someone else ends it");
        await app.Do(new RevokeSession(alice.User.Id, alice.SessionId));
        var again = await app.Send(new RevokeSession(alice.User.Id, alice.SessionId));
        await app.Relay();

        someoneElses.Failure.Should().Be(AccountsErrors.SessionNotFound);
        again.Failure.Should().Be(AccountsErrors.SessionNotFound);
        app.Transport.ClosedSessions.Should().Equal(alice.SessionId);
    }

    [Theory, EveryDatabase]
    public async Task Old_sessions_and_tokens_are_forgotten_and_live_ones_kept(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var old = await app.Register("alice");
        var live = (await app.LogIn("alice")).Value;
        await app.Do(new LogOut(old.User.Id, old.SessionId, Everywhere: false));
        for (var day = 0; day < 2; day++)
        {
            app.Clock.Advance(TimeSpan.FromDays(16));
            live = await app.Do(new RefreshSession(live.RefreshToken, null));
        }

        await app.RunJob("PruneSessions");

        (await app.Db(db => db.Sessions.Select(s => s.Id).ToListAsync())).Should().Equal(live.SessionId);
        (await app.Do(new RefreshSession(live.RefreshToken, null))).SessionId.Should().Be(live.SessionId);
    }

    [Theory, EveryDatabase]
    public async Task A_51st_log_in_ends_the_session_that_was_unused_for_longest(DatabaseProvider database)
    {
        await using var app = await CreateUnlimited(database);
        var first = await app.Register("alice");
        await app.Register("bob");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = (await app.LogIn("alice")).Value;
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        first = await app.Do(new RefreshSession(first.RefreshToken, null));
        for (var i = 2; i < 50; i++)
        {
            await app.LogIn("alice");
        }

        (await OpenOf(app, first)).Should().HaveCount(50);
        var newest = (await app.LogIn("alice")).Value;
        await app.Relay();

        var open = await OpenOf(app, first);
        open.Should().HaveCount(50).And.Contain(first.SessionId).And.Contain(newest.SessionId);
        app.Transport.ClosedSessions.Should().Equal(second.SessionId);
        app.Transport.To(first.User.Id, "session_revoked").Should().ContainSingle()
            .Which.GetProperty("reason").GetString().Should().Be("displaced");
        (await app.Refused(new RefreshSession(second.RefreshToken, null)))
            .Should()
            .Be("accounts.invalid_refresh_token");
    }

    [Theory, EveryDatabase]
    public async Task Many_log_ins_at_once_leave_no_more_than_the_cap(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(
            database, configure: null, "--RateLimits:Enabled=false", "--Accounts:MaxSessions=5");
        var alice = await app.Register("alice");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => app.LogIn("alice"))));

        (await OpenOf(app, alice)).Should().HaveCount(5);
    }

    private static Task<List<SessionId>> OpenOf(TestApp app, Authentication person) => app.Db(db => db.Sessions
        .Where(s => s.UserId == person.User.Id && s.EndedAt == null).Select(s => s.Id).ToListAsync());

    private static async Task<IReadOnlyList<SessionRow>> Sessions(TestApp app, Authentication of) =>
        (await app.Do(new GetSessions(of.User.Id, of.SessionId, new PageRequest()))).Items;
}
