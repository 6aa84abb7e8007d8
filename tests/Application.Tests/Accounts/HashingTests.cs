using Hubbub.Application.Accounts;
using Hubbub.Application.Accounts.Mails;
using Hubbub.Application.Accounts.Sessions;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using Hubbub.Testing;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Tests.Accounts;

/// <summary>Passwords are hashed a few at a time; a limited number waits, and further requests are rejected.</summary>
[Trait("Abuse", "T-16")]
public sealed class HashingTests
{
    private const string NewPassword = "another horse battery";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Two_hash_at_once_three_wait_and_the_sixth_is_refused_as_busy()
    {
        using var hasher = new PausedHasher();
        await using var app = await Create(hasher, atOnce: 2, waiting: 3);
        await app.Register("alice");
        hasher.Pause();

        var all = Enumerable.Range(0, 6)
            .Select(i => Task.Run(() => app.LogIn(i % 2 == 0 ? "alice" : "nobody")))
            .ToList();
        var busy = await Task.WhenAny(all).WaitAsync(Limit);
        var refused = (await busy).Failure!;
        await hasher.AreTwoHashing.WaitAsync(Limit);
        hasher.Resume();
        var answers = await Task.WhenAll(all.Where(t => t != busy)).WaitAsync(Limit);

        refused.Should().Be(AccountsErrors.Busy);
        (refused.Kind, refused.RetryAfterSeconds).Should().Be((ErrorKind.Unavailable, 2));
        answers.Should().HaveCount(5).And.OnlyContain(a => a.Failure != AccountsErrors.Busy);
        hasher.MostAtOnce.Should().Be(2);
    }

    [Fact]
    public async Task Who_stops_waiting_makes_room_for_another()
    {
        using var hasher = new PausedHasher();
        await using var app = await Create(hasher, atOnce: 1, waiting: 1);
        await app.Register("alice");
        hasher.Pause();
        var running = Task.Run(() => app.LogIn("alice"));
        await hasher.IsHashing.WaitAsync(Limit);
        using var patience = new CancellationTokenSource();
        var waits = Send(app, new LogIn("alice", TestApp.Password, Acts.DeviceAt("127.0.0.1")), patience.Token);
        await Busy(app);

        await patience.CancelAsync();
        await waits.Invoking(w => w.WaitAsync(Limit)).Should().ThrowAsync<OperationCanceledException>();
        Task<Result<Authentication>>[] two = [Task.Run(() => app.LogIn("alice")), Task.Run(() => app.LogIn("alice"))];
        var busy = await Task.WhenAny(two).WaitAsync(Limit);
        (await busy).Failure.Should().Be(AccountsErrors.Busy);
        hasher.Resume();

        (await running.WaitAsync(Limit)).Failure.Should().BeNull();
        (await two.Single(t => t != busy).WaitAsync(Limit)).Failure.Should().BeNull();
        hasher.MostAtOnce.Should().Be(1);
    }

    [Fact]
    public async Task Everything_that_hashes_takes_a_turn_and_is_not_charged_when_refused()
    {
        using var hasher = new PausedHasher();
        await using var app = await Create(
            hasher, atOnce: 1, waiting: 0, "--RateLimits:LoginFailures:Permits=1", "--RateLimits:LogIns:Permits=1",
            "--RateLimits:PasswordConfirmations:Permits=1", "--RateLimits:Registrations:Permits=2");
        var alice = await app.Register("alice");
        var id = alice.User.Id;
        await app.TakeMails();
        await app.Do(new ForgotPassword("alice"));
        var code = await app.TakeCode("alice");
        hasher.Pause();
        var running = Task.Run(() => app.LogIn("somebody", "some guess", "10.0.0.1"));
        await hasher.IsHashing.WaitAsync(Limit);
        var here = Acts.DeviceAt("127.0.0.1");
        var bob = new Register("bob", "bob@example.test", TestApp.Password, here);

        for (var i = 0; i < 3; i++)
        {
            (await app.LogIn("alice")).Failure.Should().Be(AccountsErrors.Busy);
            (await app.LogIn("nobody")).Failure.Should().Be(AccountsErrors.Busy);
            (await app.Refused(new Reactivate("alice", TestApp.Password, here))).Should().Be("accounts.busy");
            (await app.Refused(bob)).Should().Be("accounts.busy");
            (await app.Refused(new ChangePassword(id, alice.SessionId, TestApp.Password, NewPassword)))
                .Should()
                .Be("accounts.busy");
            (await app.Refused(new FreezeAccount(id, TestApp.Password))).Should().Be("accounts.busy");
            (await app.Refused(new DeleteAccount(id, TestApp.Password))).Should().Be("accounts.busy");
            (await app.Refused(new ResetPassword("alice", code, NewPassword))).Should().Be("accounts.busy");
        }

        hasher.Resume();
        await running.WaitAsync(Limit);
        (await app.LogIn("alice", "some guess")).Failure.Should().Be(AccountsErrors.InvalidCredentials);
        (await app.Refused(bob)).Should().Be("was not refused");
        (await app.Refused(new ResetPassword("alice", code, NewPassword))).Should().Be("was not refused");
        (await app.Refused(new FreezeAccount(id, NewPassword))).Should().Be("was not refused");
        (await app.LogIn("bob")).Failure.Should().BeNull();
    }

    [Fact]
    public void Half_the_processors_hash_and_at_least_one()
    {
        var options = new AccountsOptions();

        (options.MaxHashing, options.MaxWaitingToHash).Should().Be((0, 64), "0 is half the processors");
    }

    private static Task<TestApp> Create(PausedHasher hasher, int atOnce, int waiting, params string[] settings) =>
        TestApp.Create(
            configure: builder => builder.Services.AddSingleton<IPasswordHasher<Account>>(hasher),
            settings: [$"--Accounts:MaxHashing={atOnce}", $"--Accounts:MaxWaitingToHash={waiting}", .. settings]);

    /// <summary>Waits until the only place in the queue is taken.</summary>
    private static async Task Busy(TestApp app)
    {
        using var limit = new CancellationTokenSource(Limit);
        using var soon = new CancellationTokenSource();
        while (true)
        {
            limit.Token.ThrowIfCancellationRequested();
            // A probe that takes the place itself gives it up at once.
            using var probe = CancellationTokenSource.CreateLinkedTokenSource(soon.Token);
            var answer = Send(app, new LogIn("nobody", "some guess", Acts.DeviceAt("10.0.0.9")), probe.Token);
            if (await Task.WhenAny(answer, Task.Delay(100, limit.Token)) == answer)
            {
                (await answer).Failure.Should().Be(AccountsErrors.Busy);
                return;
            }

            await probe.CancelAsync();
            try
            {
                (await answer.WaitAsync(Limit)).Failure.Should().Be(AccountsErrors.Busy);
                return;
            }
            catch (OperationCanceledException)
            {
                // The probe had taken the place itself.
            }
        }
    }

    private static async Task<Result<Authentication>> Send(TestApp app, LogIn command, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command, ct);
    }

    private sealed class PausedHasher()
        : PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 1 })), IDisposable
    {
        private readonly ManualResetEventSlim _go = new(initialState: true);
        private readonly TaskCompletionSource _isHashing = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _areTwoHashing = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _inside;
        private int _most;

        public int MostAtOnce => _most;

        /// <summary>Completes when one request is hashing while hashing is paused.</summary>
        public Task IsHashing => _isHashing.Task;

        /// <summary>Completes when two requests are hashing at once.</summary>
        public Task AreTwoHashing => _areTwoHashing.Task;

        public void Pause() => _go.Reset();

        public void Resume() => _go.Set();

        public override string HashPassword(Account user, string password) =>
            Paused(() => base.HashPassword(user, password));

        public override PasswordVerificationResult VerifyHashedPassword(
            Account user, string hashedPassword, string providedPassword) =>
            Paused(() => base.VerifyHashedPassword(user, hashedPassword, providedPassword));

        public void Dispose() => _go.Dispose();

        private T Paused<T>(Func<T> hash)
        {
            var inside = Interlocked.Increment(ref _inside);
            lock (_go)
            {
                _most = Math.Max(_most, inside);
            }

            if (!_go.IsSet)
            {
                _isHashing.TrySetResult();
            }

            if (inside == 2)
            {
                _areTwoHashing.TrySetResult();
            }

            _go.Wait(Limit);
            Interlocked.Decrement(ref _inside);
            return hash();
        }
    }
}
