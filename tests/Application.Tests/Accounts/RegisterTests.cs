using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Hubbub.Application.Accounts;
using Hubbub.Domain.Accounts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Accounts;

public sealed class RegisterTests
{
    [Theory, EveryDatabase]
    public async Task Registering_gives_an_account_a_session_and_a_profile(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);

        var answer = await app.Register("alice");

        answer.User.Should().BeEquivalentTo(
            new { Username = "alice", Email = "alice@example.test", IsEmailVerified = false, IsAdmin = false });
        answer.ExpiresIn.Should().Be(15 * 60);
        (await app.Do(new GetAccount(answer.User.Id))).Should().Be(answer.User);
        (await app.Do(new CheckSession(answer.User.Id, answer.SessionId))).Should().BeTrue();
        (await app.Db(db => db.Profiles.SingleAsync())).Username.Should().Be("alice");
    }

    [Theory, EveryDatabase]
    public async Task Names_and_addresses_are_taken_whatever_their_case(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await app.Register("alice");

        (await app.Refused(By("alice", "other@example.test"))).Should().Be("accounts.username_taken");
        (await app.Refused(By("ALICE", "other@example.test"))).Should().Be("accounts.username_taken");
        (await app.Refused(By("other", "alice@example.test"))).Should().Be("accounts.email_taken");
        (await app.Refused(By("other", "Alice@Example.TEST"))).Should().Be("accounts.email_taken");
        (await app.Db(db => db.Accounts.CountAsync())).Should().Be(1);
    }

    [Theory, EveryDatabase]
    public async Task Of_two_who_want_a_name_at_once_one_gets_it(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10)
            .Select(i => Task.Run(() => app.Send(By(i % 2 == 0 ? "alice" : "Alice", $"alice{i}@example.test")))));

        answers.Count(a => a.Failure is null).Should().Be(1);
        answers.Where(a => a.Failure is not null).Should().OnlyContain(a => a.Failure == AccountsErrors.UsernameTaken);
        (await app.Db(db => db.Profiles.CountAsync())).Should().Be(1);
    }

    [Theory]
    [InlineData("short7!", "password")]
    [InlineData("aaaabbbbaaaa", "password")]
    [InlineData("xxALICExx123", "password")]
    [InlineData("alice@example.test", "password")]
    public async Task A_weak_password_is_refused(string password, string field)
    {
        await using var app = await TestApp.Create();

        var answer = await app.Send(By("alice", "alice@example.test", password));

        answer.Failure!.Code.Should().Be("validation_failed");
        answer.Failure.Fields.Should().ContainKey(field);
        (await app.Db(db => db.Accounts.CountAsync())).Should().Be(0);
    }

    [Theory]
    [InlineData("al", "alice@example.test", "username")]
    [InlineData("alice!", "alice@example.test", "username")]
    [InlineData("alice\n", "alice@example.test", "username")]
    [InlineData("alice", "no address", "email")]
    [InlineData("alice", "alice@example.test\nBcc: all@example.test", "email")]
    public async Task A_malformed_name_or_address_is_refused(string username, string email, string field)
    {
        await using var app = await TestApp.Create();

        var answer = await app.Send(By(username, email));

        answer.Failure!.Fields.Should().ContainKey(field);
    }

    [Fact]
    public async Task A_stored_password_costs_at_least_210_000_rounds_of_PBKDF2_with_SHA_512()
    {
        await using var app = await TestApp.Create(configure: builder =>
        {
            // The harness makes hashing cheap; take that, and only that, away again.
            var cheap = builder.Services.Last(s => s.ServiceType.IsGenericType
                && s.ServiceType.GenericTypeArguments.Contains(typeof(PasswordHasherOptions)));
            builder.Services.Remove(cheap);
        });
        await app.Register("alice");

        var hash = Convert.FromBase64String((await app.Db(db => db.Accounts.SingleAsync())).PasswordHash!);

        hash[0].Should().Be(1, "the format of version 3");
        BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)).Should().Be(2, "HMAC-SHA-512");
        BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)).Should().BeGreaterThanOrEqualTo(210_000);
    }

    [Theory, EveryDatabase]
    public async Task Refresh_tokens_are_stored_as_hashes_only(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var answer = await app.Register("alice");
        var next = await app.Do(new RefreshSession(answer.RefreshToken, null));

        var hashes = await app.Db(db => db.RefreshTokens.Select(t => t.Hash).ToListAsync());

        hashes.Should().BeEquivalentTo([HashOf(answer.RefreshToken), HashOf(next.RefreshToken)]);
        if (database == DatabaseProvider.Sqlite)
        {
            var bytes = await Whole(app.Database.File) + await Whole(app.Database.File + "-wal");
            bytes.Should().Contain("alice@example.test", "the search must be able to find something");
            bytes.Should().NotContain(answer.RefreshToken[..16]).And.NotContain(next.RefreshToken[..16]);
        }
    }

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private static async Task<string> Whole(string file)
    {
        await using var stream = new FileStream(file, FileMode.OpenOrCreate, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }

    private static Register By(string username, string email, string password = TestApp.Password) =>
        new(username, email, password, Acts.DeviceAt("127.0.0.1"));
}
