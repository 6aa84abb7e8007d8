using Hubbub.Application.Accounts;
using Hubbub.Application.Accounts.Mails;
using Hubbub.Application.Accounts.Sessions;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Accounts;

/// <summary>Owners of accounts are mailed about log-ins on new devices.</summary>
public sealed class NewDeviceTests
{
    private const string Elsewhere = "198.51.100.7";

    [Theory, EveryDatabase]
    public async Task A_log_in_on_a_device_or_network_that_was_never_used_is_mailed_once(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await Verified(app);

        await app.LogIn("alice");
        (await app.TakeMails()).Should().BeEmpty("that device is known");
        await app.LogIn("alice", address: Elsewhere);
        var mail = (await app.TakeMails()).Should().ContainSingle().Subject;
        mail.Should().Contain("Subject: A new device logged in to your Hubbub account")
            .And.Contain(Elsewhere).And.Contain("1 June 2026 at 12:00 UTC");
        await app.LogIn("alice", address: Elsewhere);
        (await app.TakeMails()).Should().BeEmpty();

        var phone = await app.Do(new LogIn("alice", TestApp.Password, new("<b>Phone</b> evil.com", "127.0.0.1")));
        await app.Do(new LogOut(phone.User.Id, phone.SessionId, Everywhere: false));
        (await app.TakeMails()).Should().ContainSingle("who logs in may also log out").Which
            .Should().Contain("&lt;b&gt;Phone").And.NotContain("evil.com");
    }

    [Theory, EveryDatabase]
    public async Task An_address_that_nobody_verified_is_not_mailed_and_nobody_is_mailed_without_end(
        DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await app.Register("bob");
        await Verified(app);
        await app.LogIn("bob", address: Elsewhere);
        (await app.TakeMails()).Should().BeEmpty();

        for (var i = 0; i < 12; i++)
        {
            await app.LogIn("alice", address: $"203.0.113.{i}");
        }

        (await app.TakeMails()).Should().HaveCount(10);
    }

    [Theory, EveryDatabase]
    public async Task A_device_whose_session_was_thrown_out_is_new_again(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await Verified(app);
        var intruder = (await app.LogIn("alice", address: Elsewhere)).Value;
        (await app.TakeMails()).Should().ContainSingle();

        await app.Do(new RevokeSession(intruder.User.Id, intruder.SessionId));
        intruder = (await app.LogIn("alice", address: Elsewhere)).Value;
        (await app.TakeMails()).Should().ContainSingle("it was revoked");

        await app.Do(new ForgotPassword("alice"));
        await app.Do(new ResetPassword("alice", await app.TakeCode("alice"), "another horse battery"));
        await app.LogIn("alice", "another horse battery", Elsewhere);
        (await app.TakeMails()).Should().ContainSingle("the password was reset");
    }

    private static async Task Verified(TestApp app)
    {
        var alice = (await app.Register("alice")).User.Id;
        await app.Do(new VerifyEmail(alice, await app.TakeCode("alice")));
    }
}
