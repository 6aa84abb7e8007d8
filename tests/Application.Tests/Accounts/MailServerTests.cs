using Hubbub.Application.Accounts.Mails;
using Hubbub.Testing;
using Hubbub.Testing.Mail;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Accounts;

/// <summary>Mails are sent through a real SMTP server, which has its moods.</summary>
public sealed class MailServerTests
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task A_mail_is_text_and_html_and_says_who_wrote_it()
    {
        await using var server = TestMailServer.Start();
        await using var app = await TestApp.Create(configure: null, settings: server.Settings);
        var alice = (await app.Register("prize.evil.com")).User.Id;

        await app.RunJob("SendMails");

        var mail = server.Mails.Should().ContainSingle().Subject;
        mail.Should().Contain("Hello prize evil com,").And.NotContain("Hello prize.evil.com", "a name is no link");
        mail.Should().Contain("To: prize.evil.com@example.test").And.Contain("From: hubbub@example.org")
            .And.Contain("Subject: Your Hubbub code").And.Contain("Auto-Submitted: auto-generated")
            .And.Contain("multipart/alternative").And.Contain("text/plain").And.Contain("text/html")
            .And.MatchRegex("Message-Id: <[^>]+@example.org>").And.NotContain("List-Unsubscribe");
        await app.Do(new VerifyEmail(alice, Acts.CodeIn(mail)));
    }

    /// <summary>What goes wrong at which command, and whether the mail is sent later.</summary>
    [Theory]
    [InlineData("CONNECT", "421 Too busy", true)]
    [InlineData("CONNECT", "close", true)]
    [InlineData("CONNECT", "hang", true)]
    [InlineData("MAIL", "550 Who are you?", true)]
    [InlineData("RCPT", "451 Greylisted", true)]
    [InlineData("RCPT", "550 No such user", false)]
    [InlineData("DATA", "close", true)]
    [InlineData(".", "452 Full", true)]
    [InlineData(".", "554 Spam", false)]
    [InlineData(".", "hang", true)]
    public async Task A_mail_is_sent_again_unless_it_was_refused_for_good(string command, string answer, bool isRetried)
    {
        await using var server = TestMailServer.Start();
        await using var app = await TestApp.Create(
            configure: null, settings: [.. server.Settings, "--Smtp:TimeoutSeconds=1"]);
        await app.Register("alice");
        server.Next(command, answer);

        await app.RunJob("SendMails");
        server.Mails.Should().BeEmpty();
        (await app.Db(db => db.Mails.CountAsync())).Should().Be(isRetried ? 1 : 0);
        app.Clock.Advance(Retry);
        await app.RunJob("SendMails");

        server.Mails.Should().HaveCount(isRetried ? 1 : 0);
        (await app.Db(db => db.Mails.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task A_mail_is_sent_once_the_server_lets_ours_log_in_again()
    {
        await using var server = TestMailServer.Start();
        await using var app = await TestApp.Create(
            configure: null, settings: [.. server.Settings, "--Smtp:User=hubbub", "--Smtp:Password=secret"]);
        await app.Register("alice");
        await app.RunJob("SendMails");
        server.Commands.Should().Equal("EHLO");

        server.Next("EHLO", "250-mail.example.org\r\n250 AUTH PLAIN");
        server.Next("AUTH", "235 Welcome");
        app.Clock.Advance(Retry);
        await app.RunJob("SendMails");

        server.Mails.Should().ContainSingle();
    }

    [Theory]
    [InlineData("close")]
    [InlineData("500 What?")]
    public async Task A_mail_that_was_accepted_is_sent_once_however_the_server_says_goodbye(string answer)
    {
        await using var server = TestMailServer.Start();
        await using var app = await TestApp.Create(configure: null, settings: server.Settings);
        await app.Register("alice");
        server.Next("QUIT", answer);

        await app.RunJob("SendMails");
        app.Clock.Advance(Retry);
        await app.RunJob("SendMails");

        server.Mails.Should().ContainSingle();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_encryption_that_can_be_trusted_nothing_is_said(bool hasTls)
    {
        await using var server = TestMailServer.Start(hasTls);
        await using var app = await TestApp.Create(
            configure: null, settings: [.. server.Settings, "--Smtp:RequireTls=true"]);
        await app.Register("alice");

        await app.RunJob("SendMails");

        server.Commands.Should().Equal(hasTls ? ["EHLO", "STARTTLS"] : ["EHLO"]);
        (await app.Db(db => db.Mails.CountAsync())).Should().Be(1);
    }
}
