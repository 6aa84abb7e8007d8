using Hubbub.Domain.Accounts;
using Hubbub.Domain.Accounts.Events;
using static Hubbub.Domain.Tests.Given;

namespace Hubbub.Domain.Tests.Accounts;

public sealed class SessionTests
{
    private readonly Session _session = new(new(3), Alice, "Phone", "192.0.2.1", Now, Now.AddDays(30));

    [Fact]
    public void A_session_is_open_until_the_moment_it_expires()
    {
        _session.IsActive(Now).Should().BeTrue();
        _session.IsActive(Now.AddDays(30).AddMilliseconds(-1)).Should().BeTrue();
        _session.IsActive(Now.AddDays(30)).Should().BeFalse();
        _session.LastUsedAt.Should().Be(Now);
    }

    [Fact]
    public void Using_a_session_prolongs_it_and_keeps_from_where()
    {
        var later = Now.AddDays(29);

        _session.Use("192.0.2.2", later.AddDays(30), later);

        (_session.Address, _session.LastUsedAt, _session.ExpiresAt).Should().Be(
            ("192.0.2.2", later, later.AddDays(30)));
        _session.CreatedAt.Should().Be(Now);
        _session.IsActive(Now.AddDays(40)).Should().BeTrue();
        Happened(_session).Should().BeEmpty();
    }

    [Fact]
    public void An_ended_session_is_closed_at_once_and_says_why()
    {
        _session.End(SessionEnd.Revoked, Now);

        _session.IsActive(Now).Should().BeFalse();
        (_session.EndedAt, _session.EndReason).Should().Be((Now, SessionEnd.Revoked));
        var ended = Happened(_session).Should().ContainSingle().Which.Should().BeOfType<SessionsEnded>().Subject;
        ended.Should().BeEquivalentTo(new SessionsEnded(Alice, [new(3)], SessionEnd.Revoked, Now));
    }

    [Fact]
    public void A_session_ends_once_and_keeps_its_first_reason()
    {
        _session.End(SessionEnd.Revoked, Now);
        Happened(_session);
        var version = _session.Version;

        _session.End(SessionEnd.PasswordChanged, Now.AddHours(1));

        (_session.EndedAt, _session.EndReason, _session.Version).Should().Be((Now, SessionEnd.Revoked, version));
        Happened(_session).Should().BeEmpty();
    }

    [Fact]
    public void Every_change_of_a_session_changes_its_version()
    {
        var before = _session.Version;

        _session.Use(null, Now.AddDays(31), Now);
        var used = _session.Version;
        _session.End(SessionEnd.LoggedOut, Now);

        used.Should().BeGreaterThan(before, "of two rotations that meet, one is stored");
        _session.Version.Should().BeGreaterThan(used);
    }
}
