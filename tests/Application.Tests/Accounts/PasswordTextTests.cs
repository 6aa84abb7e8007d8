using Hubbub.Application.Accounts;
using Hubbub.Application.Accounts.Mails;
using Hubbub.Domain.Accounts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Accounts;

public sealed class PasswordTextTests
{
    private const string Composed = "caf\u00e9 au lait!";
    private const string Decomposed = "cafe\u0301 au lait!";
    private const string WideSpaces = "caf\u00e9\u00a0au\u3000lait!";

    [Theory, EveryDatabase]
    public async Task A_password_is_right_however_its_accents_and_spaces_are_written(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        foreach (var (i, chosen) in new[] { Composed, Decomposed, WideSpaces }.Index())
        {
            await app.Do(new Register($"person{i}", $"person{i}@example.test", chosen, Acts.DeviceAt("127.0.0.1")));
            foreach (var typed in new[] { Composed, Decomposed, WideSpaces })
            {
                (await app.LogIn($"person{i}", typed)).Failure.Should().BeNull();
            }
        }

        (await app.LogIn("person0", "cafe au lait!")).Failure.Should().Be(AccountsErrors.InvalidCredentials);
    }

    [Theory, EveryDatabase]
    public async Task A_changed_and_a_reset_password_are_right_however_they_are_written(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = await app.Register("alice");
        await app.TakeMails();

        (await app.Send(new ChangePassword(alice.User.Id, alice.SessionId, TestApp.Password, Decomposed))).Failure
            .Should()
            .BeNull();
        (await app.LogIn("alice", Composed)).Failure.Should().BeNull();
        await app.Do(new ForgotPassword("alice"));
        await app.Do(new ResetPassword("alice", await app.TakeCode("alice"), "nai\u0308ve horses"));
        (await app.LogIn("alice", "na\u00efve horses")).Failure.Should().BeNull();

        (await app.Send(new FreezeAccount(alice.User.Id, "na\u00efve\u00a0horses"))).Failure.Should().BeNull();
    }

    [Theory, EveryDatabase]
    public async Task A_hash_from_before_of_what_was_typed_is_still_right(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await app.Register("alice");
        var hasher = app.Services.GetRequiredService<IPasswordHasher<Account>>();
        await app.Db(async db =>
        {
            var account = await db.Accounts.SingleAsync();
            var hash = hasher.HashPassword(account, Decomposed);
            return await db.Accounts.ExecuteUpdateAsync(a => a.SetProperty(x => x.PasswordHash, hash));
        });

        (await app.LogIn("alice", Decomposed)).Failure.Should().BeNull();
    }

    [Fact]
    [Trait("Abuse", "T-15")]
    public async Task Marks_do_not_make_a_short_password_long()
    {
        await using var app = await TestApp.Create();

        (await app.Refused(
            new Register("alice", "alice@example.test", "e\u0301a\u0301i\u0301o\u0301", Acts.DeviceAt("127.0.0.1"))))
            .Should().Be("validation_failed");
    }
}
