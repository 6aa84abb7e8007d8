using System.Data.Common;
using Hubbub.Application.Accounts.Sessions;
using Hubbub.Application.Messaging;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Hubbub.Application.Tests.Concurrency;

/// <summary>Writers that meet on PostgreSQL: nobody loses for ever.</summary>
public sealed class WriterRaceTests
{
    [Theory, EveryDatabase(Except = [DatabaseProvider.Sqlite, DatabaseProvider.SqlServer])]
    public async Task An_act_that_has_lost_three_conflicts_commits_alone(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var (isIn, mayEnd) = (new TaskCompletionSource(), new TaskCompletionSource());
        var loser = InTransaction(app, conflicts: 3, async () =>
        {
            isIn.SetResult();
            await mayEnd.Task;
            return true;
        });
        await isIn.Task;

        var other = InTransaction(app, conflicts: 0, () => Task.FromResult(mayEnd.Task.IsCompleted));
        await Task.WhenAny(other, SomebodyWaits(app));
        mayEnd.SetResult();

        (await other).Should().BeTrue("it waits for the loser");
        await loser;
    }

    [Theory, EveryDatabase(Except = [DatabaseProvider.Sqlite, DatabaseProvider.SqlServer])]
    public async Task Acts_that_have_lost_none_run_side_by_side(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var (isIn, mayEnd) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = InTransaction(app, conflicts: 0, async () =>
        {
            isIn.SetResult();
            await mayEnd.Task;
            return true;
        });
        await isIn.Task;

        (await InTransaction(app, conflicts: 2, () => Task.FromResult(mayEnd.Task.IsCompleted)))
            .Should().BeFalse("it waits for nobody");

        mayEnd.SetResult();
        await first;
    }

    [Theory, EveryDatabase(Except = [DatabaseProvider.Sqlite, DatabaseProvider.SqlServer])]
    public async Task A_commit_whose_answer_is_lost_is_not_done_again_and_closes_the_sessions_that_it_ends(
        DatabaseProvider database)
    {
        var commits = new LostAnswers();
        await using var app = await TestApp.Create(database, builder => builder.Services
            .ConfigureDbContext<PostgreSqlDbContext>(options => options.AddInterceptors(commits)));
        var people = await app.People("alice", "bob");
        var session = (await app.LogIn("alice")).Value.SessionId;
        commits.AreLost = true;

        var sent = await app.Send(new SendMessage(people[0], people[1], null, "Hello", "m-1"));
        var ended = await app.Send(new RevokeSession(people[0], session));

        commits.AreLost = false;
        sent.Failure!.Code.Should().Be("storage_unavailable");
        ended.Failure!.Code.Should().Be("storage_unavailable");
        app.Transport.ClosedSessions.Should().Equal(session);
        await app.Do(new SendMessage(people[0], people[1], null, "Hello", "m-1"));
        (await app.Db(db => db.Messages.CountAsync())).Should().Be(1, "the first commit took place");
    }

    private static async Task<bool> InTransaction(TestApp app, int conflicts, Func<Task<bool>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        db.Conflicts = conflicts;
        return await db.InTransactionAsync(_ => work(), CancellationToken.None);
    }

    private static async Task SomebodyWaits(TestApp app)
    {
        while (!await app.Db(db => db.Database
            .SqlQuery<bool>($"""SELECT EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted) AS "Value" """)
            .SingleAsync()))
        {
        }
    }

    private sealed class LostAnswers : DbTransactionInterceptor
    {
        public bool AreLost { get; set; }

        public override Task TransactionCommittedAsync(
            DbTransaction transaction,
            TransactionEndEventData eventData,
            CancellationToken cancellationToken = default) =>
            AreLost ? throw new NpgsqlException("Cut off", new IOException()) : Task.CompletedTask;
    }
}
