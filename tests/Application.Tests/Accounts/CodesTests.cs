using Hubbub.Application.Accounts;
using Hubbub.Application.Accounts.Mails;
using Hubbub.Application.Common.Mails;
using Hubbub.Application.Accounts.Sessions;
using Hubbub.Domain.Accounts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Accounts;

public sealed class CodesTests
{
    private const string NewPassword = "another horse battery";

    [Theory, EveryDatabase]
    public async Task The_mailed_code_proves_the_address(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = (await app.Register("alice")).User.Id;
        var code = await app.TakeCode("alice");

        (await app.Refused(new VerifyEmail(alice, Acts.Wrong(code)))).Should().Be("accounts.invalid_code");
        await app.Do(new VerifyEmail(alice, code));
        await app.Do(new VerifyEmail(alice, code));
        await app.Relay();

        (await app.Do(new GetAccount(alice))).IsEmailVerified.Should().BeTrue();
        app.Transport.To(alice, "account_updated").Should().ContainSingle()
            .Which.GetProperty("account").GetProperty("isEmailVerified").GetBoolean().Should().BeTrue();
    }

    [Theory, EveryDatabase]
    public async Task A_code_is_good_for_its_owner_and_purpose_only(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await app.Register("alice");
        var bob = (await app.Register("bob")).User.Id;
        var mails = await app.TakeMails();
        var codes = mails.ToDictionary(m => m.Contains("To: alice@", StringComparison.Ordinal), Acts.CodeIn);

        (await app.Refused(new VerifyEmail(bob, codes[true]))).Should().Be("accounts.invalid_code");
        (await app.Refused(new ResetPassword("alice", codes[true], NewPassword))).Should().Be("accounts.invalid_code");
        (await app.LogIn("alice")).Failure.Should().BeNull();
    }

    [Fact]
    public async Task A_code_is_eight_symbols()
    {
        await using var app = await TestApp.Create();
        var alice = (await app.Register("alice")).User.Id;

        string[] none =
        [
            "", "1234567", "123456789", "1234-567!", "123456", "١٢٣٤٥٦٧٨", new string(' ', 100) + "12345678",
        ];
        foreach (var code in none)
        {
            (await app.Refused(new VerifyEmail(alice, code))).Should().Be("validation_failed", $"'{code}' is none");
        }
    }

    [Theory, EveryDatabase]
    public async Task A_new_code_can_be_asked_for_a_few_times_and_not_once_proved(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = (await app.Register("alice")).User.Id;
        await app.TakeMails();
        for (var i = 0; i < 3; i++)
        {
            await app.Do(new ResendVerification(alice));
        }

        (await app.Refused(new ResendVerification(alice))).Should().Be("rate_limited");
        var mails = await app.TakeMails();
        await app.Do(new VerifyEmail(alice, Acts.CodeIn(mails[0])));
        await app.Do(new ResendVerification(alice));

        mails.Should().HaveCount(3);
        (await app.TakeMails()).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_forgotten_password_is_reset_by_code_and_every_session_ends(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var phone = await app.Register("alice");
        var tablet = (await app.LogIn("alice")).Value;
        await app.TakeMails();
        await app.Do(new ForgotPassword("alice@example.test"));
        var code = await app.TakeCode("alice");

        (await app.Refused(new ResetPassword("alice", Acts.Wrong(code), NewPassword)))
            .Should().Be("accounts.invalid_code");
        await app.Do(new ResetPassword("alice", code, NewPassword));
        var again = await app.Refused(new ResetPassword("alice", code, "a third horse battery"));
        await app.Relay();

        again.Should().Be("accounts.invalid_code", "a code is worthless once the password has changed");
        app.Transport.ClosedSessions.Should().BeEquivalentTo([phone.SessionId, tablet.SessionId]);
        (await app.Refused(new RefreshSession(tablet.RefreshToken, null)))
            .Should().Be("accounts.invalid_refresh_token");
        (await app.LogIn("alice")).Failure.Should().Be(AccountsErrors.InvalidCredentials);
        (await app.LogIn("alice", NewPassword)).Value.User.IsEmailVerified
            .Should().BeTrue("whoever read the mail has the address");
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-14")]
    public async Task A_forgotten_password_reveals_to_nobody_whether_an_account_exists(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await app.Register("alice");
        await app.TakeMails();

        for (var i = 0; i < 5; i++)
        {
            await app.Do(new ForgotPassword("alice"));
            await app.Do(new ForgotPassword("nobody"));
        }

        (await app.TakeMails()).Should().HaveCount(3, "mails to one person are limited without saying so");
        (await app.Refused(new ResetPassword("nobody", "ABCD-EFGH", NewPassword))).Should().Be("accounts.invalid_code");
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-15")]
    public async Task A_weak_new_password_is_refused_and_changes_nothing(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = await app.Register("alice");
        await app.TakeMails();
        await app.Do(new ForgotPassword("alice"));
        var code = await app.TakeCode("alice");

        foreach (var weak in new[] { "alicealice", "aaaaaaaaaa", "qwertyuiop", "PassWord1" })
        {
            var reset = (await app.Send(new ResetPassword("alice", code, weak))).Failure!;
            var change = (await app.Send(
                new ChangePassword(alice.User.Id, alice.SessionId, TestApp.Password, weak))).Failure!;

            (reset.Code, change.Code).Should().Be(("validation_failed", "validation_failed"), weak);
            reset.Fields!.Keys.Concat(change.Fields!.Keys).Should().Equal("newPassword", "newPassword");
        }

        (await app.LogIn("alice")).Failure.Should().BeNull();
        (await app.Do(new CheckSession(alice.User.Id, alice.SessionId))).Should().BeTrue();
    }

    [Theory, EveryDatabase]
    public async Task Changing_the_password_ends_the_other_sessions_only(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var phone = await app.Register("alice");
        var tablet = (await app.LogIn("alice")).Value;

        (await app.Refused(Change("wrong horse battery"))).Should().Be("accounts.wrong_password");
        await app.Do(Change(TestApp.Password));
        await app.Relay();

        app.Transport.ClosedSessions.Should().Equal(tablet.SessionId);
        (await app.Do(new RefreshSession(phone.RefreshToken, null))).SessionId.Should().Be(phone.SessionId);
        (await app.LogIn("alice")).Failure.Should().Be(AccountsErrors.InvalidCredentials);
        (await app.LogIn("alice", NewPassword)).Failure.Should().BeNull();

        ChangePassword Change(string current) => new(phone.User.Id, phone.SessionId, current, NewPassword);
    }

    [Theory, EveryDatabase]
    public async Task Guessing_the_current_password_is_limited(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = await app.Register("alice");
        for (var i = 0; i < 5; i++)
        {
            (await app.Refused(new FreezeAccount(alice.User.Id, "wrong horse battery")))
                .Should().Be("accounts.wrong_password");
        }

        (await app.Refused(new DeleteAccount(alice.User.Id, TestApp.Password))).Should().Be("rate_limited");
    }

    [Theory, EveryDatabase]
    public async Task While_one_node_sends_a_mail_no_other_does(DatabaseProvider database)
    {
        var mailer = new OtherNodeLooks { Look = () => Task.CompletedTask };
        await using var app = await TestApp.Create(database, builder => builder.Services.AddSingleton<IMailer>(mailer));
        mailer.Look = () => app.RunJob("SendMails");
        await app.Register("alice");

        await app.RunJob("SendMails");

        mailer.Sent.Should().Be(1);
        (await app.Db(db => db.Mails.CountAsync())).Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task A_mail_whose_node_died_while_sending_is_sent_by_another(DatabaseProvider database)
    {
        var mailer = new OtherNodeLooks { Look = () => throw new OperationCanceledException("The node dies.") };
        await using var app = await TestApp.Create(database, builder => builder.Services.AddSingleton<IMailer>(mailer));
        await app.Register("alice");
        await app.Invoking(a => a.RunJob("SendMails")).Should().ThrowAsync<OperationCanceledException>();
        mailer.Look = () => Task.CompletedTask;

        await app.RunJob("SendMails");
        mailer.Sent.Should().Be(1, "the other one might still be sending");
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await app.RunJob("SendMails");

        mailer.Sent.Should().Be(2);
        (await app.Db(db => db.Mails.CountAsync())).Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task A_mail_that_fails_is_tried_ten_times_ever_later(DatabaseProvider database)
    {
        var mailer = new OtherNodeLooks { Look = () => throw new InvalidOperationException("No server.") };
        await using var app = await TestApp.Create(database, builder => builder.Services.AddSingleton<IMailer>(mailer));
        app.ExpectsErrors = true;
        await app.Register("alice");

        for (var tries = 1; tries <= 10; tries++)
        {
            await app.RunJob("SendMails");
            mailer.Sent.Should().Be(tries);
            app.Clock.Advance(TimeSpan.FromSeconds(Math.Pow(2, tries) - 1));
            await app.RunJob("SendMails");
            mailer.Sent.Should().Be(tries, "it is not due yet");
            app.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        (await app.Db(db => db.Mails.CountAsync())).Should().Be(0);
        app.Logs.Errors.Should().ContainSingle().Which.Message.Should().StartWith("Giving up on mail");
    }

    private sealed class OtherNodeLooks : IMailer
    {
        public required Func<Task> Look { get; set; }

        public int Sent { get; private set; }

        public Task Send(string to, MailText mail, CancellationToken ct)
        {
            Sent++;
            return Look();
        }
    }
}
