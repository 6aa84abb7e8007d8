using Hubbub.Application.Accounts;
using Hubbub.Domain.Accounts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Accounts;

public sealed class LogInTests
{
    [Theory, EveryDatabase]
    public async Task One_logs_in_by_name_or_address_in_any_case(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = (await app.Register("alice")).User;

        foreach (var login in new[]
        {
            "alice", "ALICE", "alice@example.test", "Alice@Example.Test", " alice ", "alice@example.test ",
        })
        {
            (await app.LogIn(login)).Value.User.Should().Be(alice);
        }
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-14")]
    public async Task An_unknown_name_and_a_wrong_password_answer_alike(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await app.Register("alice");

        var unknown = await app.LogIn("nobody");
        var wrong = await app.LogIn("alice", "wrong horse battery");

        unknown.Failure.Should().Be(AccountsErrors.InvalidCredentials);
        wrong.Failure.Should().Be(unknown.Failure);
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-13")]
    public async Task Guessing_at_a_name_is_slowed_down_for_the_guesser_only(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await app.Register("alice");
        for (var i = 0; i < 5; i++)
        {
            (await app.LogIn("alice", $"wrong guess {i}", "10.0.0.66")).Failure
                .Should().Be(AccountsErrors.InvalidCredentials);
        }

        var guesser = await app.LogIn("ALICE", TestApp.Password, "10.0.0.66");
        var owner = await app.LogIn("alice", TestApp.Password, "10.0.0.1");
        app.Clock.Advance(TimeSpan.FromSeconds(61));
        var later = await app.LogIn("alice", TestApp.Password, "10.0.0.66");

        guesser.Failure!.Code.Should().Be("rate_limited");
        guesser.Failure.RetryAfterSeconds.Should().BeInRange(1, 60);
        owner.Failure.Should().BeNull();
        later.Failure.Should().BeNull();
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-13")]
    public async Task Guessing_at_many_names_from_one_address_is_slowed_down(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await app.Register("alice");
        for (var i = 0; i < 20; i++)
        {
            (await app.LogIn($"name{i}", "some guess", "10.0.0.66")).Failure
                .Should().Be(AccountsErrors.InvalidCredentials);
        }

        (await app.LogIn("alice", TestApp.Password, "10.0.0.66")).Failure!.Code.Should().Be("rate_limited");
        (await app.LogIn("alice", TestApp.Password, "10.0.0.1")).Failure.Should().BeNull();
    }

    [Theory, EveryDatabase]
    public async Task A_refused_try_at_one_name_does_not_count_against_the_others_at_the_address(
        DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await app.Register("alice");
        for (var i = 0; i < 40; i++)
        {
            await app.LogIn("bob", "some guess", "10.0.0.66");
        }

        (await app.LogIn("alice", TestApp.Password, "10.0.0.66")).Failure.Should().BeNull();
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-13")]
    public async Task Right_passwords_are_counted_by_address_since_each_costs_a_hash(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await app.Register("alice");
        for (var i = 0; i < 30; i++)
        {
            (await app.LogIn("alice")).Failure.Should().BeNull();
        }

        var here = (await app.LogIn("alice")).Failure!;
        var elsewhere = await app.LogIn("alice", address: "10.0.0.1");
        app.Clock.Advance(TimeSpan.FromSeconds(60));

        (here.Code, here.RetryAfterSeconds).Should().Be(("rate_limited", 60));
        elsewhere.Failure.Should().BeNull();
        (await app.LogIn("alice")).Failure.Should().BeNull();
    }

    [Theory, EveryDatabase]
    public async Task Frozen_and_deleted_accounts_say_so_to_their_owner_only(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        await app.Freeze(people[0]);
        await app.Do(new DeleteAccount(people[1], TestApp.Password));

        (await app.LogIn("alice")).Failure.Should().Be(AccountsErrors.Frozen);
        (await app.LogIn("bob")).Failure.Should().Be(AccountsErrors.DeletionPending);
        (await app.LogIn("alice", "wrong horse battery")).Failure.Should().Be(AccountsErrors.InvalidCredentials);
        (await app.LogIn("bob", "wrong horse battery")).Failure.Should().Be(AccountsErrors.InvalidCredentials);
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-13")]
    public async Task A_hundred_guesses_from_everywhere_slow_a_name_down_elsewhere_whether_it_has_an_account_or_not(
        DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await app.Register("alice");
        foreach (var login in new[] { "alice", "nobody" })
        {
            for (var i = 0; i < 100; i++)
            {
                (await app.LogIn(login, "some guess", $"10.1.0.{i}")).Failure
                    .Should().Be(AccountsErrors.InvalidCredentials, "try {0} at {1}", i, login);
            }

            var refused = (await app.LogIn(login, TestApp.Password, "10.9.9.9")).Failure!;
            (refused.Code, refused.RetryAfterSeconds).Should().Be(("rate_limited", 60), login);
        }

        app.Clock.Advance(TimeSpan.FromSeconds(60));

        (await app.LogIn("alice", address: "10.9.9.9")).Failure.Should().BeNull();
    }
}
