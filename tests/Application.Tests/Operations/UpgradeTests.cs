using System.Data.Common;
using Hubbub.Application.Messaging;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Domain.Posts.Events;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hubbub.Application.Tests.Operations;

/// <summary>
/// Starts on a database left by the first version. A migration that changes stored data adds a test for the result
/// here: for <see cref="FirstRows"/>, or for rows that the test inserts at the preceding migration. The first version
/// knew no PostgreSQL.
/// </summary>
public sealed class UpgradeTests
{
    [Theory, EveryDatabase(Except = [DatabaseProvider.PostgreSql])]
    public async Task A_database_of_the_first_migration_is_brought_to_the_last_and_keeps_its_rows(
        DatabaseProvider provider)
    {
        await using var app = await StartOnFirstRows(provider);

        var (known, applied) = await app.Db(async db =>
            (db.Database.GetMigrations().ToList(), (await db.Database.GetAppliedMigrationsAsync()).ToList()));
        applied.Should().Equal(known);
        FirstRows.Count.Should().BeGreaterThan(100);
        (await app.Db(db => FirstRows.Missing(db, TestContext.Current.CancellationToken))).Should().BeEmpty();
    }

    [Theory, EveryDatabase(Except = [DatabaseProvider.PostgreSql])]
    public async Task What_the_first_version_stored_is_used_as_if_this_one_had(DatabaseProvider provider)
    {
        await using var app = await StartOnFirstRows(provider);
        await app.RunJob("RefreshSearchIndexes");

        // The first version's files are not here.
        (await DoctorWorld.Broken(app)).Should().BeSubsetOf(["missing-files", "unknown-files"]);
        var (alice, bob) = ((await app.LogIn("alice")).Value.User.Id, (await app.LogIn("bob")).Value.User.Id);
        var keyed = new SendMessage(alice, bob, null, "With a key", "a.B_c:1");
        var stored = await app.Db(db => db.Messages.SingleAsync(m => m.ClientMessageId == keyed.ClientMessageId));
        (await app.Do(keyed)).MessageId.Should().Be(stored.Id);
        (await app.Refused(keyed with { Message = "Another" })).Should().Be("messaging.idempotency_conflict");
        (await app.Say(bob, alice)).Seq.Should().Be(stored.Seq + 1);
        var post = await app.Db(db => db.Posts.Where(p => p.AuthorId == alice).Select(p => p.Id).SingleAsync());
        (await app.Do(new AddReaction(bob, post, null, ReactionKind.Wow))).Should().NotBeNull();
        await app.Relay();
        (await DoctorWorld.Broken(app)).Should().BeSubsetOf(["missing-files", "unknown-files"]);
    }

    [Fact]
    public async Task A_migration_that_ends_in_the_middle_is_done_from_its_beginning_the_next_time()
    {
        var database = new TestDatabase(DatabaseProvider.Sqlite);
        var ct = TestContext.Current.CancellationToken;
        await using (var db = database.Open())
        {
            await DatabaseStartup.Migrate(db, db.Database.GetMigrations().First(), ct);
            await FirstRows.Insert(db, ct);
        }

        // Each start fails at one statement more that drops a table.
        var failed = 0;
        var start = async () =>
        {
            await using var db = database.Open(new FailsAtDrop(failed));
            await DatabaseStartup.Migrate(db, target: null, ct);
        };
        while (await Record.ExceptionAsync(start) is { } e)
        {
            e.GetBaseException().Should().BeOfType<IOException>();
            failed++;
        }

        failed.Should().BePositive();
        await using var app = await TestApp.Create(database, configure: null);
        (await app.Db(db => FirstRows.Missing(db, ct))).Should().BeEmpty();
        (await DoctorWorld.Broken(app)).Should().BeSubsetOf(["missing-files", "unknown-files"]);
    }

    private static async Task<TestApp> StartOnFirstRows(DatabaseProvider provider)
    {
        var database = await TestDatabase.Empty(provider);
        await using (var db = database.Open())
        {
            await DatabaseStartup.Migrate(
                db, db.Database.GetMigrations().First(), TestContext.Current.CancellationToken);
            await FirstRows.Insert(db, TestContext.Current.CancellationToken);
        }

        var app = await TestApp.Create(database, configure: null, "--RateLimits:Enabled=false");
        // Ids contain the time, and the rows' ids are from the time at which tests start.
        app.Clock.Advance(TimeSpan.FromDays(1));
        return app;
    }

    private sealed class FailsAtDrop(int done) : DbCommandInterceptor
    {
        private int _left = done;

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default) =>
            command.CommandText.StartsWith("DROP TABLE", StringComparison.Ordinal) && _left-- == 0
                ? throw new IOException("Killed.")
                : base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }
}
