using Hubbub.Infrastructure.Operations;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Options;

namespace Hubbub.Web.Tests.Commands;

/// <summary>Migrations as a step of their own, before servers of a new version start.</summary>
public sealed class MigrateTests : IDisposable
{
    private const string Later = "99990101000000_Later";

    private readonly string _directory = Directory.CreateTempSubdirectory("hubbub-test-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_database_is_migrated_without_a_server_and_then_nothing_is_pending()
    {
        var check = await Hubbub("migrate", "--check");
        check.ExitCode.Should().Be(2, check.Output);
        check.Output.Should()
            .MatchRegex(@"^pending \d{14}_Initial\n(pending \w+\n)+\d+ migrations are pending: SQLite ");
        Directory.GetFileSystemEntries(_directory).Should().BeEmpty("to look makes no database");

        var migrate = await Hubbub("migrate");
        migrate.ExitCode.Should().Be(0, migrate.Output);
        migrate.Output.Replace("was pending ", "pending ", StringComparison.Ordinal).Split('\n')[..^1]
            .Should().Equal(check.Output.Split('\n')[..^1], "it says which were pending");

        (await Hubbub("migrate", "--check")).ExitCode.Should().Be(0);
    }

    [Fact]
    public void A_script_is_for_servers_only_and_whole_for_those()
    {
        var onSqlite = () => Script(Open());

        onSqlite.Should().Throw<InvalidOperationException>().WithMessage("SQLite has no conditions*");
        Script(new SqlServerDesignTimeFactory().CreateDbContext([]))
            .Should().Contain("CREATE TABLE [accounts].[Accounts]").And
            .EndWith("SET ALLOW_SNAPSHOT_ISOLATION ON;\nGO\n");

        static string Script(AppDbContext db)
        {
            using (db)
            {
                return new SchemaMigration(db, Options.Create(new DataOptions())).Script();
            }
        }
    }

    [Fact]
    public async Task A_server_that_may_not_migrate_starts_only_on_a_database_that_is_up_to_date()
    {
        var refused = await Serve("--Database:MigrateAtStart=false");
        refused.Message.Should().MatchRegex(@"^The database lacks \d+ migrations, up to \w+\. Run the command migrate");

        await using (var db = Open())
        {
            await DatabaseStartup.BringUpToDate(db, Ct);
        }

        await using var server = await Server.CreateWithoutPipeline(
            ["--environment=Development", $"--Data:Directory={_directory}", "--Database:MigrateAtStart=false"]);
    }

    [Fact]
    public async Task On_a_database_of_a_newer_version_neither_server_nor_command_starts()
    {
        await using (var db = Open())
        {
            await DatabaseStartup.BringUpToDate(db, Ct);
            await AddLater(db);
        }

        (await Serve()).Message.Should().Contain(Later).And.Contain("newer version").And.Contain("restore the backup");
        (await Hubbub("migrate")).Should().Match<(int ExitCode, string Output)>(
            a => a.ExitCode == 1 && a.Output.Contains(Later));
    }

    [Fact]
    public async Task What_a_server_uses_is_not_migrated_beside_it()
    {
        using var server = new DataDirectory(Options.Create(new DataOptions { Directory = _directory }));

        var (exitCode, output) = await Hubbub("migrate");

        exitCode.Should().Be(1);
        output.Should().NotContain("\n").And.Contain("Another server uses the data directory");
    }

    [Fact]
    public async Task On_PostgreSQL_one_of_two_that_migrate_at_once_does_and_the_other_waits()
    {
        Assert.SkipUnless(PostgreSqlServer.IsInstalled, "PostgreSQL is not installed");
        await using var database = await TestDatabase.Empty(DatabaseProvider.PostgreSql);
        string[] settings = [.. database.Settings];
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync(db.GetService<IHistoryRepository>().GetCreateIfNotExistsScript(), Ct);

        // Each waits before it applies anything, or even before it sees what is pending.
        await using var hold = await Hold(database);
        var both = new[] { Hubbub(["migrate", .. settings]), Hubbub(["migrate", .. settings]) };
        while (await Waiting(db) < both.Length)
        {
            both.Should().NotContain(b => b.IsCompleted);
            await Task.Delay(50, Ct);
        }

        await hold.DisposeAsync();
        var answers = await Task.WhenAll(both);

        answers.Should().OnlyContain(a => a.ExitCode == 0, "{0}", string.Join('\n', answers));
        (await db.Database.GetAppliedMigrationsAsync(Ct)).Should().Equal(db.Database.GetMigrations());
        await AddLater(db);
        (await Serve(settings)).Message.Should().Contain(Later);
    }

    [Fact]
    public async Task On_PostgreSQL_several_that_find_no_table_at_all_make_each_once()
    {
        Assert.SkipUnless(PostgreSqlServer.IsInstalled, "PostgreSQL is not installed");
        await using var database = await TestDatabase.Empty(DatabaseProvider.PostgreSql);

        // None looks first what is pending: all find it where the migrations themselves do.
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var db = database.Open();
            await DatabaseStartup.Migrate(db, target: null, Ct);
        })));

        await using var after = database.Open();
        (await after.Database.GetAppliedMigrationsAsync(Ct)).Should().Equal(after.Database.GetMigrations());
    }

    [Fact]
    public async Task PostgreSQLs_own_program_runs_the_script_and_runs_it_again()
    {
        Assert.SkipUnless(PostgreSqlServer.IsInstalled, "PostgreSQL is not installed");
        await using var database = await TestDatabase.Empty(DatabaseProvider.PostgreSql);
        var (exitCode, script) = await Hubbub(["migrate", "--script", .. database.Settings]);
        exitCode.Should().Be(0, script);

        await using var db = database.Open();
        for (var i = 0; i < 2; i++)
        {
            // Not as a format: its braces are text.
            await using var command = db.Database.GetDbConnection().CreateCommand();
            await db.Database.OpenConnectionAsync(Ct);
#pragma warning disable CA2100 // The script under test.
            command.CommandText = script;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(Ct);
        }

        (await DatabaseStartup.Pending(db, Ct)).Should().BeEmpty();
        (await db.Accounts.AnyAsync(Ct)).Should().BeFalse();
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private Task<(int ExitCode, string Output)> Hubbub(params string[] arguments) =>
        HubbubProcess.Run(_directory, arguments.Any(a => a.StartsWith("--Data:", StringComparison.Ordinal))
            ? arguments
            : [.. arguments, $"--Data:Directory={_directory}"]);

    private async Task<InvalidOperationException> Serve(params string[] settings)
    {
        var start = () => Server.CreateWithoutPipeline(
            ["--environment=Development", .. settings, $"--Data:Directory={_directory}"]);
        return (await start.Should().ThrowAsync<InvalidOperationException>()).Which;
    }

    private SqliteDbContext Open() => new(
        Databases.Sqlite(new(), $"Data Source={Path.Combine(_directory, "hubbub.db")};Pooling=False").Options,
        commit: null,
        connections: null);

    private static Task<int> AddLater(AppDbContext db) => db.Database.ExecuteSqlAsync(
        $"""INSERT INTO "__Migrations" SELECT {Later}, max("ProductVersion") FROM "__Migrations" """, Ct);

    // As someone who migrates does.
    private static async Task<IAsyncDisposable> Hold(TestDatabase database)
    {
        var db = database.Open();
        await db.Database.OpenConnectionAsync(Ct);
        var transaction = await db.Database.GetDbConnection().BeginTransactionAsync(Ct);
        await using var command = transaction.Connection!.CreateCommand();
        command.CommandText = """
            SET idle_in_transaction_session_timeout = 0; LOCK TABLE "__Migrations" IN SHARE UPDATE EXCLUSIVE MODE
            """;
        await command.ExecuteNonQueryAsync(Ct);
        return new Held(db, transaction);
    }

    private static async Task<int> Waiting(AppDbContext db) => (await db.Database.SqlQuery<int>(
        $"""
        SELECT CAST(count(*) AS int) AS "Value" FROM pg_locks AS l JOIN pg_database AS d ON d.oid = l.database
        WHERE NOT l.granted AND d.datname = current_database()
        """).ToListAsync(Ct)).Single();

    private sealed class Held(AppDbContext db, System.Data.Common.DbTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await db.DisposeAsync();
        }
    }
}
