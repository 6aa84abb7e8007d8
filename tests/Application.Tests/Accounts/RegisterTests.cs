using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Hubbub.Application.Accounts;
using Hubbub.Application.Accounts.Mails;
using Hubbub.Application.Accounts.Sessions;
using Hubbub.Domain.Accounts;
using Hubbub.Infrastructure.Accounts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
    [Trait("Abuse", "T-37")]
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
    [Trait("Abuse", "T-15")]
    [InlineData("12345678", "password")]
    [InlineData("password1", "password")]
    [InlineData("PassWord1", "password")]
    [InlineData("QWERTYUIOP", "password")]
    [InlineData("Jennifer", "password")]
    [InlineData("1qaz2wsx", "password")]
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

    [Fact]
    [Trait("Abuse", "T-15")]
    public async Task The_commonest_passwords_are_refused_in_any_case()
    {
        CommonPasswords.All.Should().HaveCountGreaterThanOrEqualTo(3_000);
        CommonPasswords.All.Should().OnlyContain(p => p.Length >= Account.MinPassword);
        await using var app = await TestApp.Create();
        await using var scope = app.Services.CreateAsyncScope();
        var credentials = scope.ServiceProvider.GetRequiredService<ICredentials>();
        var accepted = new List<string>();
        foreach (var common in CommonPasswords.All)
        {
            string[] variants = [common, common.ToUpperInvariant(), char.ToUpperInvariant(common[0]) + common[1..]];
            foreach (var variant in variants)
            {
                var someone = new Account(default, "someone", "someone@example.test", default);
                if (await credentials.SetPassword(someone, variant, CancellationToken.None) is null)
                {
                    accepted.Add(variant);
                }
            }
        }

        accepted.Should().BeEmpty();
    }

    [Fact]
    [Trait("Abuse", "T-15")]
    public async Task A_long_passphrase_is_taken_and_an_endless_one_is_refused_unhashed()
    {
        var hasher = new CountingHasher();
        await using var app = await TestApp.Create(
            configure: builder => builder.Services.AddSingleton<IPasswordHasher<Account>>(hasher));
        var longest = string.Concat(Enumerable.Repeat("long pass phrase ", 8))[..128];

        (await app.Send(By("alice", "alice@example.test", longest))).Failure.Should().BeNull();
        (await app.LogIn("alice", longest)).Failure.Should().BeNull();
        (await app.LogIn("alice", longest[..^1])).Failure
            .Should().Be(AccountsErrors.InvalidCredentials, "none of it is cut off");
        var hashed = hasher.Count;
        foreach (var endless in new[] { longest + "x", new string('x', 1_000_000) })
        {
            (await app.Refused(By("bob", "bob@example.test", endless))).Should().Be("validation_failed");
            (await app.LogIn("alice", endless)).Failure!.Code.Should().Be("validation_failed");
            (await app.LogIn("nobody", endless)).Failure!.Code.Should().Be("validation_failed");
        }

        hasher.Count.Should().Be(hashed);
    }

    [Theory, EveryDatabase]
    public async Task Signing_up_is_limited_per_address_and_free_again_after_an_hour(DatabaseProvider database)
    {
        const int permits = 30;
        await using var app = await TestApp.Create(
            database, configure: null, $"--RateLimits:Registrations:Permits={permits}");
        for (var i = 0; i < permits; i++)
        {
            (await app.Send(By($"alice{i}", $"alice{i}@example.test"))).Failure.Should().BeNull();
            await app.Refused(By($"al{i}!", "no address"));
        }

        var refused = (await app.Send(By("bob", "bob@example.test"))).Failure!;
        var elsewhere = await app.Send(By("bob", "bob@example.test") with { Device = Acts.DeviceAt("10.0.0.9") });
        app.Clock.Advance(TimeSpan.FromHours(1));

        (refused.Code, refused.RetryAfterSeconds).Should().Be(("rate_limited", 3600));
        elsewhere.Failure.Should().BeNull();
        (await app.Send(By("carol", "carol@example.test"))).Failure.Should().BeNull();
    }

    [Theory]
    [Trait("Abuse", "T-36")]
    [InlineData("al", "alice@example.test", "username")]
    [InlineData("alice!", "alice@example.test", "username")]
    [InlineData("alice\n", "alice@example.test", "username")]
    [InlineData("alice.", "alice@example.test", "username")]
    [InlineData(".alice", "alice@example.test", "username")]
    [InlineData("...", "alice@example.test", "username")]
    [InlineData("alice", "no address", "email")]
    [InlineData("alice", "alice@example.test\uFFFE", "email")]
    [InlineData("alice", "alice@example.test\nBcc: all@example.test", "email")]
    [InlineData("alice", "al\0ice@example.test", "email")]
    [InlineData("alice", "al\u0001ice@example.test", "email")]
    [InlineData("alice", "al\u007Fice@example.test", "email")]
    [InlineData("alice", "al\u202Eice@example.test", "email")]
    [InlineData("alice", "=?utf-8?q?alice?=@example.test", "email")]
    [InlineData("alice", "alice@example..test", "email")]
    [InlineData("alice", ".alice@example.test", "email")]
    [InlineData("alice", "alice.@example.test", "email")]
    [InlineData("alice", "al..ice@example.test", "email")]
    [InlineData("alice", "alice@.", "email")]
    public async Task A_malformed_name_or_address_is_refused(string username, string email, string field)
    {
        await using var app = await TestApp.Create();

        var answer = await app.Send(By(username, email));

        answer.Failure!.Fields.Should().ContainKey(field);
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-36")]
    public async Task A_domain_is_the_same_in_both_of_its_forms(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        (await app.Send(By("alice", "a@münchen.de"))).Failure.Should().BeNull();

        (await app.Refused(By("other", "a@xn--mnchen-3ya.de"))).Should().Be("accounts.email_taken");
        (await app.Refused(By("other", "A@MÜNCHEN.DE"))).Should().Be("accounts.email_taken");
        (await app.LogIn("a@xn--mnchen-3ya.de")).Value.User.Email.Should().Be("a@münchen.de", "as it was written");
        (await app.LogIn(" a@mu\u0308nchen.de ")).Failure.Should().BeNull("forms that fill themselves in add spaces");
        (await app.TakeMails()).Should().ContainSingle().Which.Should().Contain("To: a@xn--mnchen-3ya.de");
    }

    [Theory, EveryDatabase]
    public async Task Who_has_an_address_that_is_refused_today_still_logs_in_and_is_sent_no_mail(
        DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await app.People("alice", "bob");
        await app.TakeMails();
        await Rename("alice", "a..b@example.test", "A..B@EXAMPLE.TEST");
        await Rename("bob", "bob@münchen.de", "BOB@MÜNCHEN.DE");

        (await app.LogIn("a..b@example.test")).Failure.Should().BeNull();
        (await app.LogIn("bob@münchen.de")).Failure.Should().BeNull();
        (await app.LogIn("bob@xn--mnchen-3ya.de")).Failure.Should().BeNull();
        (await app.Refused(By("other", "bob@xn--mnchen-3ya.de"))).Should().Be("accounts.email_taken");
        await app.Do(new ForgotPassword("a..b@example.test"));
        (await app.TakeMails()).Should().BeEmpty();
        (await app.Db(db => db.Mails.CountAsync())).Should().Be(0);

        Task<int> Rename(string username, string email, string normalized) => app.Db(db => db.Accounts
            .Where(a => a.Username == username).ExecuteUpdateAsync(a => a
                .SetProperty(x => x.Email, email).SetProperty(x => x.NormalizedEmail, normalized)));
    }

    [Theory, EveryDatabase]
    public async Task Who_has_a_name_that_ends_with_a_dot_still_logs_in(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await app.Register("alice");
        await app.Db(db => db.Accounts.ExecuteUpdateAsync(a => a
            .SetProperty(x => x.Username, "alice.").SetProperty(x => x.NormalizedUsername, "ALICE.")));

        (await app.LogIn("Alice.", TestApp.Password)).Value.User.Username.Should().Be("alice.");
    }

    [Fact]
    [Trait("Abuse", "T-15")]
    public async Task A_stored_password_costs_at_least_210_000_rounds_of_PBKDF2_with_SHA_512()
    {
        await using var app = await TestApp.Create(configure: builder =>
        {
            // Undo only the harness's cheap hashing.
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
    [Trait("Abuse", "T-12")]
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

    private sealed class CountingHasher : PasswordHasher<Account>
    {
        public int Count { get; private set; }

        public override string HashPassword(Account user, string password)
        {
            Count++;
            return base.HashPassword(user, password);
        }

        public override PasswordVerificationResult VerifyHashedPassword(
            Account user, string hashedPassword, string providedPassword)
        {
            Count++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }

    private static Register By(string username, string email, string password = TestApp.Password) =>
        new(username, email, password, Acts.DeviceAt("127.0.0.1"));
}
