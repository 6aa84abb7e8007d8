using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
}
