using System.Diagnostics;
using System.Globalization;
using Hubbub.Application.Accounts.Mails;
using Hubbub.Domain.Accounts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Accounts;

/// <summary>
/// Neither the time nor the text of a failed log-in reveals whether the account exists. That both cases do the same
/// work is checked exactly in every run. Their times are measured if <c>HUBBUB_LOGIN_TRIALS=200</c> requests that many
/// trials: the server's processor time and the elapsed time, at the production cost of hashing, alone in the process,
/// in turns.
/// </summary>
[Collection(nameof(Alone)), Trait("Abuse", "T-14")]
public sealed class LogInTimingTests(ITestOutputHelper output)
{
    private const double Most = 0.05;

    [Fact]
    public async Task A_known_and_an_unknown_name_cost_the_same()
    {
        var trials = int.Parse(
            Environment.GetEnvironmentVariable("HUBBUB_LOGIN_TRIALS") ?? "0", CultureInfo.InvariantCulture);
        Assert.SkipWhen(trials == 0, "HUBBUB_LOGIN_TRIALS asks for no trials: this measures the machine too");
        await using var app = await TestApp.Create(
            DatabaseProvider.Sqlite, UseRealHashing, "--RateLimits:Enabled=false");
        await app.Register("alice");
        await app.Relay();
        await Measure(app, 3);

        var (known, unknown) = await Measure(app, trials);

        Print("processor", known, unknown, t => t.Processor);
        Print("wall", known, unknown, t => t.Wall);
        Difference(known, unknown, t => t.Processor).Should().BeLessThanOrEqualTo(Most);
        Difference(known, unknown, t => t.Wall).Should().BeLessThanOrEqualTo(Most);
    }

    [Fact]
    public async Task A_known_and_an_unknown_name_are_the_same_work()
    {
        var hasher = new CountingHasher();
        await using var app = await TestApp.Create(
            DatabaseProvider.Sqlite,
            builder => builder.Services.AddSingleton<IPasswordHasher<Account>>(hasher),
            "--RateLimits:Enabled=false",
            "--Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command=Information");
        await app.Register("alice");
        await app.Relay();
        await app.LogIn("nobody", "wrong horse battery");

        var known = await Work("alice");
        var unknown = await Work("nobody");
        known.Should().BeEquivalentTo(unknown);
        (await Work("alice@example.test")).Should().BeEquivalentTo(await Work("nobody@example.test"));
        known.Statements.Should().OnlyContain(s => s.Contains("SELECT", StringComparison.Ordinal));
        known.Hashed.Should().Be(1);

        async Task<(int Hashed, string[] Statements)> Work(string login)
        {
            var (hashed, logged) = (hasher.Verified, app.Logs.Lines.Count);
            await app.LogIn(login, "wrong horse battery");
            var statements = app.Logs.Lines.Skip(logged)
                .Where(l => l.Message.StartsWith("Executed DbCommand", StringComparison.Ordinal))
                .Select(l => l.Message[l.Message.IndexOf('\n', StringComparison.Ordinal)..]);
            return (hasher.Verified - hashed, [.. statements]);
        }
    }

    [Fact]
    public async Task A_forgotten_password_and_a_wrong_code_are_the_same_work_whether_there_is_an_account_or_not()
    {
        await using var app = await TestApp.Create(
            DatabaseProvider.Sqlite,
            configure: null,
            "--Logging:LogLevel:Microsoft.EntityFrameworkCore=Debug");
        await app.Register("alice");
        await app.Register("bob");
        await app.TakeMails();
        await app.Relay();
        await Forgot("somebody");
        await Reset("somebody");

        for (var i = 0; i < 4; i++)
        {
            (await Forgot("alice"))
                .Should()
                .Equal(await Forgot("nobody"), "time {0} of 4, of which 3 are mailed", i + 1);
        }

        (await Forgot("alice@example.test")).Should().Equal(await Forgot("nobody@example.test"));
        (await app.TakeMails()).Should().HaveCount(3);
        var unknown = await Reset("nobody");
        (await Reset("alice")).Should().Equal(unknown, "there is a code");
        (await Reset("bob")).Should().Equal(unknown, "there is none");
        unknown.Should().Contain(s => s.Contains("UPDATE", StringComparison.Ordinal));

        Task<string[]> Forgot(string login) => Work(new ForgotPassword(login));

        Task<string[]> Reset(string login) => Work(new ResetPassword(login, "ABCD-EFGH", "another horse battery"));

        // The statements and their transactions.
        async Task<string[]> Work(IRequest<Domain.Common.Result> request)
        {
            var logged = app.Logs.Lines.Count;
            await app.Send(request);
            return
            [
                .. app.Logs.Lines.Skip(logged)
                    .Where(l => l.Category.EndsWith(".Transaction", StringComparison.Ordinal)
                        || l.Message.StartsWith("Executed DbCommand", StringComparison.Ordinal))
                    .Select(l => l.Message.Contains('\n', StringComparison.Ordinal)
                        ? l.Message[l.Message.IndexOf('\n', StringComparison.Ordinal)..] : l.Message),
            ];
        }
    }

    private static async Task<(List<Measurement> Known, List<Measurement> Unknown)> Measure(TestApp app, int trials)
    {
        var (known, unknown) = (new List<Measurement>(), new List<Measurement>());
        for (var i = 0; i < trials; i++)
        {
            // In the order known, unknown, unknown, known, so that drift affects both equally.
            (string, List<Measurement>)[] both = [("alice", known), ("nobody", unknown)];
            foreach (var (name, times) in i % 2 == 0 ? both : both.Reverse())
            {
                var (spent, start) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
                (await app.LogIn(name, "wrong horse battery")).Failure.Should().Be(AccountsErrors.InvalidCredentials);
                times.Add(new(
                    (Environment.CpuUsage.TotalTime - spent).TotalMilliseconds,
                    Stopwatch.GetElapsedTime(start).TotalMilliseconds));
            }
        }

        return (known, unknown);
    }

    private static double Difference(
        List<Measurement> known, List<Measurement> unknown, Func<Measurement, double> time) =>
        Math.Abs(Median(known, time) - Median(unknown, time)) / Median(unknown, time);

    private static double Median(List<Measurement> trials, Func<Measurement, double> time) =>
        trials.Select(time).Order().ElementAt(trials.Count / 2);

    /// <summary>Undoes only the harness's cheap hashing.</summary>
    private static void UseRealHashing(WebApplicationBuilder builder) => builder.Services.Remove(
        builder.Services.Last(s => s.ServiceType.IsGenericType
            && s.ServiceType.GenericTypeArguments.Contains(typeof(PasswordHasherOptions))));

    private void Print(
        string what, List<Measurement> known, List<Measurement> unknown, Func<Measurement, double> time) =>
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what} time, medians of {known.Count}: known {Median(known, time):F2} ms, "
            + $"unknown {Median(unknown, time):F2} ms, apart {Difference(known, unknown, time):P1}"));

    private sealed record Measurement(double Processor, double Wall);

    private sealed class CountingHasher : PasswordHasher<Account>
    {
        public int Verified { get; private set; }

        public override PasswordVerificationResult VerifyHashedPassword(
            Account user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
