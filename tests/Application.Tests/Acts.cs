using System.Text.RegularExpressions;
using Hubbub.Application.Accounts;
using Hubbub.Application.Accounts.Sessions;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Jobs;
using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Posts.Feeds;
using Hubbub.Application.Posts.Watching;
using Hubbub.Application.Profiles;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Tests;

/// <summary>Common actions of tests, in one line each.</summary>
internal static partial class Acts
{
    /// <summary>For tests that need more acts than the limits allow; separate tests cover the limits.</summary>
    public static Task<TestApp> CreateUnlimited(DatabaseProvider database) =>
        TestApp.Create(database, configure: null, "--RateLimits:Enabled=false");

    public static Device DeviceAt(string address) => new("Test", address);

    public static async Task<string> Refused<T>(this TestApp app, IRequest<Result<T>> request) =>
        (await app.Send(request)).Failure?.Code ?? "was not refused";

    public static async Task<string> Refused(this TestApp app, IRequest<Result> request) =>
        (await app.Send(request)).Failure?.Code ?? "was not refused";

    public static Task<SentMessage> Say(this TestApp app, UserId from, UserId to, string text = "Hello") =>
        app.Do(new SendMessage(from, to, null, text, null));

    public static Task Follow(this TestApp app, UserId follower, UserId followee) =>
        app.Do(new FollowUser(follower, followee));

    public static async Task Befriend(this TestApp app, UserId one, UserId other)
    {
        await app.Follow(one, other);
        await app.Follow(other, one);
    }

    public static Task SetPrivate(this TestApp app, UserId user, bool isPrivate = true) =>
        app.Do(new UpdateProfile(user, null, null, null, null, isPrivate));

    public static Task Freeze(this TestApp app, UserId user) => app.Do(new FreezeAccount(user, TestApp.Password));

    public static Task<Result<Authentication>> LogIn(
        this TestApp app, string login, string password = TestApp.Password, string address = "127.0.0.1") =>
        app.Send(new LogIn(login, password, DeviceAt(address)));

    /// <summary>Runs the job until nothing is due.</summary>
    public static async Task RunJob(this TestApp app, string name)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var job = scope.ServiceProvider.GetServices<IJob>().Single(j => j.GetType().Name == name);
        while (await job.Run(CancellationToken.None))
        {
        }
    }

    /// <summary>Lets searches find what was sent: on SQL Server, they do at once.</summary>
    public static Task IndexMessages(this TestApp app) =>
        app.Services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider == DatabaseProvider.Sqlite
            ? app.RunJob("IndexNewMessages")
            : Task.CompletedTask;

    /// <summary>
    /// The same as <see cref="RunJob"/>, but like the server: a run that loses a conflict is followed by the next one.
    /// </summary>
    public static async Task RepeatJob(this TestApp app, string name)
    {
        for (var run = 1; ; run++)
        {
            try
            {
                await app.RunJob(name);
                return;
            }
            catch (Exception e) when (run < 25 && StorageFaults.Of(e) == StorageFault.Conflict)
            {
                // As JobRunner does.
            }
        }
    }

    /// <summary>Relays due events, and pushes the resulting feed updates to connected people.</summary>
    public static async Task SendFeedUpdates(this TestApp app)
    {
        await app.Relay();
        await using var scope = app.Services.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<FeedUpdateQueue>();
        while (queue.Updates.TryRead(out var update))
        {
            await scope.ServiceProvider.GetRequiredService<IFeedUpdateNotifier>()
                .Notify(update, CancellationToken.None);
        }
    }

    /// <summary>Relays due events, and pushes changes of posts to their watchers, as at the end of a window.</summary>
    public static async Task SendWatchUpdates(this TestApp app)
    {
        await app.Relay();
        await using var scope = app.Services.CreateAsyncScope();
        foreach (var update in scope.ServiceProvider.GetRequiredService<WatchQueue>().TakeUpdates())
        {
            await scope.ServiceProvider.GetRequiredService<WatchNotifier>().Notify(update, CancellationToken.None);
        }
    }

    /// <summary>Lets a deletion's grace period pass, and handles everything that the erasure raises.</summary>
    public static async Task EraseDue(this TestApp app)
    {
        app.Clock.Advance(TimeSpan.FromDays(31));
        await app.RunJob("EraseDueAccounts");
        await app.Relay();
    }

    /// <summary>Takes the mails written since the last call.</summary>
    public static async Task<IReadOnlyList<string>> TakeMails(this TestApp app)
    {
        await app.RunJob("SendMails");
        var directory = Directory.CreateDirectory(Path.Combine(app.Database.Directory, "mail"));
        var mails = new List<string>();
        foreach (var file in directory.GetFiles("*.eml"))
        {
            mails.Add(await File.ReadAllTextAsync(file.FullName));
            file.Delete();
        }

        return mails;
    }

    /// <summary>The only code in new mails to this person.</summary>
    public static async Task<string> TakeCode(this TestApp app, string username)
    {
        var mail = (await app.TakeMails()).Single(
            m => m.Contains($"To: {username}@example.test", StringComparison.Ordinal) && CodeIn(m).Length > 0);
        return CodeIn(mail);
    }

    public static string CodeIn(string mail) => CodeInMail().Match(mail).Groups[1].Value;

    /// <summary>A code that is not this one.</summary>
    public static string Wrong(string code) => (code[0] == '7' ? '8' : '7') + code[1..];

    [GeneratedRegex(@"is ([0-9A-Z]{4}-[0-9A-Z]{4})\.")]
    private static partial Regex CodeInMail();
}
