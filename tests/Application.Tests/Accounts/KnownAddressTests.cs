using System.Text;
using Hubbub.Application.Accounts;
using Hubbub.Application.Accounts.Mails;
using Hubbub.Domain.Accounts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Accounts;

/// <summary>
/// Limits per name: one count per account, whichever name is used, and strangers cannot use up the owner's.
/// </summary>
public sealed class KnownAddressTests
{
    private const string NewPassword = "another horse battery";
    private const string Home = "192.0.2.7";
    private const string Stranger = "10.0.0.66";

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-13")]
    public async Task Name_and_address_of_an_account_count_together(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await app.Register("alice");
        string[] logins = ["alice", "alice@example.test", "ALICE", "Alice@EXAMPLE.test", " alice"];
        foreach (var login in logins)
        {
            (await app.LogIn(login, "some guess", Stranger)).Failure.Should().Be(AccountsErrors.InvalidCredentials);
        }

        foreach (var login in logins)
        {
            (await app.LogIn(login, "some guess", Stranger)).Failure!.Code.Should().Be("rate_limited", login);
        }
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-13")]
    public async Task Spellings_that_find_the_same_account_count_together_for_passwords_codes_and_mails(
        DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await app.Register("kkk");
        // U+212A, the Kelvin sign, normalises to K.
        var spellings = (from a in "kK\u212A" from b in "kK\u212A" from c in "kK\u212A" select $"{a}{b}{c}").ToList();

        var wrong = await Codes(s => app.LogIn(s, "some guess", Stranger));
        var codes = await Codes(s => app.Send(new ResetPassword(s, "ABCD-EFGH", NewPassword, Stranger)));
        await app.TakeMails();
        foreach (var spelling in spellings)
        {
            await app.Do(new ForgotPassword(spelling, Stranger));
        }

        wrong.Count(c => c == "accounts.invalid_credentials").Should().Be(5);
        codes.Count(c => c == "accounts.invalid_code").Should().Be(10);
        (await app.TakeMails()).Should().HaveCount(3);

        async Task<List<string>> Codes<T>(Func<string, Task<T>> attempt)
            where T : Domain.Common.IResult<T>
        {
            var answers = new List<string>();
            foreach (var spelling in spellings)
            {
                answers.Add((await attempt(spelling)).Failure!.Code);
            }

            return answers;
        }
    }

    [Fact]
    [Trait("Abuse", "T-13")]
    public async Task Over_all_of_Unicode_what_is_looked_up_as_a_name_is_counted_as_it()
    {
        await using var app = await TestApp.Create();
        await using var scope = app.Services.CreateAsyncScope();
        var credentials = scope.ServiceProvider.GetRequiredService<ICredentials>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var prefix = credentials.LimitKeyOf("x", account: null)[..^1];
        var apart = new List<string>();
        for (var value = 0; value <= 0x10FFFF; value++)
        {
            if (!Rune.IsValid(value))
            {
                continue;
            }

            foreach (var login in new[] { $"a{new Rune(value)}z", $"a{new Rune(value)}z@example.test" })
            {
                // What the account store is queried for, if at all: U+FFFE cannot be normalised, and PostgreSQL has no
                // U+0000.
                var lookedUp = value is 0xFFFE or 0 ? login
                    : login.Contains('@', StringComparison.Ordinal)
                        ? users.NormalizeEmail(login)
                        : users.NormalizeName(login);
                if (credentials.LimitKeyOf(login, account: null) != prefix + lookedUp)
                {
                    apart.Add($"U+{value:X4}: {lookedUp}");
                }
            }
        }

        apart.Should().BeEmpty();
        credentials.LimitKeyOf("a\u212Az", account: null).Should().Be(credentials.LimitKeyOf("akz", account: null));
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-13")]
    public async Task Many_guessers_together_do_not_bar_an_address_that_the_account_has_used(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await app.Register("alice");
        await app.LogIn("alice", address: Home);
        await Guess(app);

        (await app.LogIn("alice", address: "10.9.9.9")).Failure!.Code.Should().Be("rate_limited");
        (await app.LogIn("alice", "some guess", Home)).Failure.Should().Be(AccountsErrors.InvalidCredentials);
        (await app.LogIn("alice", address: Home)).Failure.Should().BeNull();
        app.Clock.Advance(TimeSpan.FromDays(31));
        await Guess(app);
        (await app.LogIn("alice", address: Home)).Failure!.Code.Should().Be("rate_limited", "that was long ago");
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-13")]
    public async Task Whoever_resets_the_password_logs_in_from_there_while_others_guess(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await app.Register("alice");
        await app.TakeMails();
        await Guess(app);
        await app.Do(new ForgotPassword("alice", "10.9.9.9"));

        await app.Do(new ResetPassword("alice", await app.TakeCode("alice"), NewPassword, "10.9.9.9"));

        (await app.LogIn("alice", NewPassword, "10.9.9.9")).Failure.Should().BeNull();
        (await app.LogIn("alice", NewPassword, "10.8.8.8")).Failure!.Code.Should().Be("rate_limited");
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-13")]
    public async Task Strangers_who_ask_for_mails_take_none_from_the_owner(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await app.Register("alice");
        await app.TakeMails();
        for (var i = 0; i < 20; i++)
        {
            await app.Do(new ForgotPassword("alice", Stranger));
        }

        (await app.TakeMails()).Should().HaveCount(3, "of one stranger");
        for (var i = 0; i < 20; i++)
        {
            await app.Do(new ForgotPassword("alice@example.test", $"10.0.1.{i}"));
        }

        var mails = await app.TakeMails();
        mails.Should().HaveCount(9, "a dozen in all");
        await app.Do(new ForgotPassword("alice", "127.0.0.1"));

        var own = (await app.TakeMails()).Should().ContainSingle().Subject;
        mails.Append(own).Select(Acts.CodeIn).Distinct().Should().ContainSingle();
        await app.Do(new ResetPassword("alice", Acts.CodeIn(own), NewPassword, "127.0.0.1"));
    }

    [Theory, EveryDatabase]
    public async Task Who_guesses_the_password_with_a_stolen_token_does_not_bar_the_owner(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = await app.Register("alice");
        for (var i = 0; i < 5; i++)
        {
            (await app.Refused(Change("some guess", Stranger))).Should().Be("accounts.wrong_password");
        }

        (await app.Refused(Change("some guess", Stranger))).Should().Be("rate_limited");
        (await app.Refused(Change(TestApp.Password, "127.0.0.1"))).Should().Be("was not refused");

        ChangePassword Change(string current, string from) =>
            new(alice.User.Id, alice.SessionId, current, NewPassword, from);
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-13")]
    public async Task Changing_the_password_is_counted_by_person(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = await app.Register("alice");
        for (var i = 0; i < 10; i++)
        {
            (await app.Refused(Change($"10.0.1.{i}"))).Should().Be("was not refused");
        }

        (await app.Refused(Change("10.0.2.1"))).Should().Be("rate_limited");
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        (await app.Refused(Change("10.0.2.1"))).Should().Be("was not refused");

        ChangePassword Change(string from) =>
            new(alice.User.Id, alice.SessionId, TestApp.Password, TestApp.Password, from);
    }

    private static async Task Guess(TestApp app)
    {
        for (var i = 0; i < 100; i++)
        {
            (await app.LogIn("alice", "some guess", $"10.1.0.{i}")).Failure
                .Should()
                .Be(AccountsErrors.InvalidCredentials);
        }
    }
}
