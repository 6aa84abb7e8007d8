using Hubbub.Application.Accounts;
using Hubbub.Application.Accounts.Mails;
using Hubbub.Application.Common.Mails;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Accounts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Accounts;

[Trait("Abuse", "T-13")]
public sealed class GuessedCodesTests
{
    private const string NewPassword = "another horse battery";
    private const string Stranger = "10.0.0.66";

    [Fact]
    public void All_guesses_from_a_thousand_networks_take_over_one_account_in_ten_thousand_days_at_most()
    {
        const double networks = 1_000;
        // The owner of a /48 may use this multiple of an address's limit.
        var factor = AddressBlock.Of("2001:db8::1").Max(b => b.Factor);
        var limit = new RateLimitOptions().CodeFailuresPerAddress.Named("code_failures_per_address");
        var windows = Math.Ceiling(TimeSpan.FromDays(1) / limit.Window) + 1;

        var codes = Math.Pow(Code.Alphabet.Distinct().Count(), Code.Length);
        var guesses = networks * factor * limit.Permits * windows;

        codes.Should().BeGreaterThanOrEqualTo(Math.Pow(2, 40));
        (guesses / codes).Should().BeLessThanOrEqualTo(1e-4, "each guess is right for one of {0} codes", codes);
    }

    [Theory, EveryDatabase]
    public async Task A_code_is_read_as_people_type_it(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await app.Register("alice");
        await app.TakeMails();
        await app.Do(new ForgotPassword("alice"));
        var code = await app.TakeCode("alice");
        var typed = code.Replace("-", " ", StringComparison.Ordinal)
            .Replace('0', 'o')
            .Replace('1', 'l')
            .ToLowerInvariant();

        await app.Do(new ResetPassword("alice", $" {typed} ", NewPassword));

        (await app.LogIn("alice", NewPassword)).Failure.Should().BeNull();
    }

    [Theory, EveryDatabase]
    public async Task A_code_is_void_after_five_misses_from_wherever_and_the_next_one_is_good(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await app.Register("alice");
        var code = await Ask(app);
        for (var i = 0; i < Code.MaxMisses; i++)
        {
            (await Reset(app, Acts.Wrong(code), $"10.0.1.{i}")).Should().Be("accounts.invalid_code");
        }

        (await Reset(app, code, "127.0.0.1")).Should().Be("accounts.invalid_code");
        var next = await Ask(app);

        next.Should().NotBe(code);
        (await Reset(app, code, "127.0.0.1")).Should().Be("accounts.invalid_code");
        (await Reset(app, next, "10.9.9.9")).Should().Be("was not refused", "nobody waits for what others got wrong");
    }

    [Theory, EveryDatabase]
    public async Task Of_a_hundred_guesses_at_once_five_are_looked_at(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        await app.Register("alice");
        var code = await Ask(app);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 100).Select(
            i => Task.Run(() => Reset(app, Acts.Wrong(code), $"10.0.1.{i}"))));

        outcomes.Should().OnlyContain(o => o == "accounts.invalid_code");
        (await app.Db(db => db.Codes.Where(c => c.UserId != Code.Nobody && c.Purpose == MailKind.ResetPassword)
            .Select(c => c.Misses).SingleAsync())).Should().Be(Code.MaxMisses);
    }

    [Theory, EveryDatabase]
    public async Task Five_wrong_codes_of_a_stranger_make_the_owner_ask_again_and_not_wait(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = (await app.Register("alice")).User.Id;
        var first = await app.TakeCode("alice");
        for (var i = 0; i < Code.MaxMisses; i++)
        {
            await app.Refused(new VerifyEmail(alice, Acts.Wrong(first), Stranger));
        }

        (await app.Refused(new VerifyEmail(alice, first, "127.0.0.1"))).Should().Be("accounts.invalid_code");
        await app.Do(new ResendVerification(alice, "127.0.0.1"));
        await app.Do(new VerifyEmail(alice, await app.TakeCode("alice"), "127.0.0.1"));

        (await app.Do(new GetAccount(alice))).IsEmailVerified.Should().BeTrue();
    }

    [Theory, EveryDatabase]
    public async Task A_right_code_is_no_miss_also_when_four_were_wrong_before_and_the_new_password_is_refused(
        DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await app.Register("alice");
        var code = await Ask(app);
        for (var i = 0; i < Code.MaxMisses - 1; i++)
        {
            await Reset(app, Acts.Wrong(code), $"10.0.1.{i}");
        }

        (await app.Refused(new ResetPassword("alice", code, "password1", "127.0.0.1")))
            .Should()
            .Be("validation_failed");

        (await Reset(app, code, "127.0.0.1")).Should().Be("was not refused");
    }

    [Theory, EveryDatabase]
    public async Task Twenty_wrong_codes_at_an_address_keep_nobody_there_from_proving_their_own(
        DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = (await app.Register("alice")).User.Id;
        var code = await app.TakeCode("alice");
        for (var i = 0; i < 21; i++)
        {
            await Reset(app, "ABCD-EFGH", Stranger, $"name{i}");
        }

        (await Reset(app, "ABCD-EFGH", Stranger, "somebody")).Should().Be("rate_limited");
        await app.Do(new VerifyEmail(alice, code, Stranger));
    }

    [Theory, EveryDatabase]
    public async Task An_address_gets_ten_codes_of_an_account_and_twenty_in_all_wrong_known_or_not(
        DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await app.Register("alice");
        foreach (var login in new[] { "alice", "nobody" })
        {
            for (var i = 0; i < 10; i++)
            {
                (await Reset(app, "ABCD-EFGH", Stranger, login)).Should().Be("accounts.invalid_code");
            }

            (await Reset(app, "ABCD-EFGH", Stranger, login)).Should().Be("rate_limited");
        }

        (await Reset(app, "ABCD-EFGH", Stranger, "somebody")).Should().Be("rate_limited");
        (await Reset(app, "ABCD-EFGH", "10.0.0.67", "somebody")).Should().Be("accounts.invalid_code");
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        (await Reset(app, "ABCD-EFGH", Stranger)).Should().Be("accounts.invalid_code");
    }

    [Theory, EveryDatabase]
    public async Task When_all_guesses_of_the_server_are_used_up_an_address_of_the_accounts_own_goes_on(
        DatabaseProvider database)
    {
        await using var app = await TestApp.Create(
            database, configure: null, "--RateLimits:CodeFailuresInTotal:Permits=8");
        await app.Register("alice");
        var code = await Ask(app);
        for (var i = 0; i < 8; i++)
        {
            (await Reset(app, "ABCD-EFGH", $"10.0.1.{i}", $"name{i}")).Should().Be("accounts.invalid_code");
        }

        (await Reset(app, code, "10.9.9.9")).Should().Be("rate_limited");
        (await Reset(app, "ABCD-EFGH", "10.9.9.9", "nobody")).Should().Be("rate_limited");
        (await Reset(app, code, "127.0.0.1")).Should().Be("was not refused");
    }

    [Theory, EveryDatabase]
    public async Task While_a_code_is_fresh_every_mail_carries_the_same_one_and_then_a_new_one(
        DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await app.Register("alice");
        var first = await Ask(app);

        var again = await Ask(app, Stranger);
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        var later = await Ask(app, Stranger);

        again.Should().Be(first, "a stranger who asks takes nothing from the owner");
        later.Should().NotBe(first);
        (await Reset(app, first, "127.0.0.1")).Should().Be("accounts.invalid_code");
        app.Clock.Advance(TimeSpan.FromMinutes(14));
        (await Reset(app, later, "127.0.0.1")).Should().Be("was not refused");
        (await Reset(app, later, "127.0.0.1")).Should().Be("accounts.invalid_code");
    }

    [Theory, EveryDatabase]
    public async Task A_mail_that_is_sent_again_carries_the_code_that_counts(DatabaseProvider database)
    {
        var mailer = new FailsOnce();
        await using var app = await TestApp.Create(database, builder => builder.Services.AddSingleton<IMailer>(mailer));
        var alice = (await app.Register("alice")).User.Id;

        await app.RunJob("SendMails");
        app.Clock.Advance(TimeSpan.FromSeconds(2));
        await app.RunJob("SendMails");

        mailer.Codes.Should().HaveCount(2);
        mailer.Codes.Distinct().Should().ContainSingle();
        await app.Do(new VerifyEmail(alice, mailer.Codes[0]));
    }

    [Theory, EveryDatabase]
    public async Task Changing_the_password_makes_codes_worthless(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = await app.Register("alice");
        var code = await Ask(app);

        await app.Do(new ChangePassword(alice.User.Id, alice.SessionId, TestApp.Password, NewPassword));

        (await Reset(app, code, "127.0.0.1")).Should().Be("accounts.invalid_code");
    }

    private static async Task<string> Ask(TestApp app, string from = "127.0.0.1")
    {
        await app.TakeMails();
        await app.Do(new ForgotPassword("alice", from));
        return await app.TakeCode("alice");
    }

    private static Task<string> Reset(TestApp app, string code, string from, string login = "alice") =>
        app.Refused(new ResetPassword(login, code, NewPassword, from));

    private sealed class FailsOnce : IMailer
    {
        public List<string> Codes { get; } = [];

        public Task Send(string to, MailText mail, CancellationToken ct)
        {
            Codes.Add(Acts.CodeIn(mail.Plain));
            return Codes.Count > 1 ? Task.CompletedTask : throw new InvalidOperationException("No server.");
        }
    }
}
