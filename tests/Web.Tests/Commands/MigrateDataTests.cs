using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hubbub.Application.Common.Jobs;
using Hubbub.Infrastructure.Operations;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Web.Tests.Commands;

/// <summary>The demo's people move from SQLite to PostgreSQL.</summary>
[Collection<SeededServer.Shared>]
public sealed partial class MigrateDataTests(SeededServer seeded) : IDisposable
{
    private static readonly string[] Views =
    [
        "feed?limit=100", "feed/explore", "conversations", "notifications?limit=100", "unread", "message-requests",
        "circles", "folders", "saved", "drafts", "stories", "follow-requests", "group-invitations", "tags/followed",
        "profiles/by-username/clara",
    ];

    private readonly string _directory = Directory.CreateTempSubdirectory("hubbub-test-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_on_PostgreSQL_answers_as_the_one_on_SQLite_did()
    {
        SkipWithoutPostgreSql();
        // The server disposes of it.
        var database = await TestDatabase.Empty(DatabaseProvider.PostgreSql);
        await CopyData(seeded.Server.Database);

        var moved = await Move(database.ConnectionString);

        moved.ExitCode.Should().Be(0, moved.Output);
        moved.Output.Should().MatchRegex(@"(?m)^Accounts +40 rows, [0-9a-f]{32}$").And.Contain("the same as in SQLite");
        (await Refusal(database.ConnectionString)).Should().Contain("The target has rows already");
        await using (var db = database.Open())
        {
            db.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Should().OnlyContain(
                p => p.ValueGenerated == ValueGenerated.Never, "a sequence would have to follow the copied ids");
        }

        string[] settings = [.. database.Settings, $"--Data:Directory={_directory}"];
        await using (var server = await TestServer.Start(
            database, configure: null, "--Messaging:Requests=true", $"--Data:Directory={_directory}"))
        {
            foreach (var name in new[] { "mia", "omar", "clara" })
            {
                var (there, here) = (await LogIn(seeded.Server, name), await LogIn(server, name));
                var conversations = (await there.Get("/api/v1/conversations")).GetProperty("items").EnumerateArray()
                    .Select(c => $"conversations/{c.Text("id")}/messages").ToList();
                foreach (var view in (string[])[.. Views, .. conversations])
                {
                    var (before, after) = (await there.Get($"/api/v1/{view}"), await here.Get($"/api/v1/{view}"));
                    Steady(after).Should().Be(Steady(before), view);
                }
            }

            await Refresh(server);
            var mia = await LogIn(server, "mia");
            var word = (await mia.Get("/api/v1/feed")).GetProperty("items").EnumerateArray()
                .SelectMany(i => i.GetProperty("post").Text("text").Split(' '))
                .First(w => w.Length > 5 && w.All(char.IsLetter));
            (await mia.Get($"/api/v1/search?q={word}")).GetProperty("items").GetArrayLength()
                .Should().BePositive("words are made anew");
            var omar = await LogIn(server, "omar");
            await mia.Post("/api/v1/messages", new { receiverId = omar.Wire(), message = "We have moved" });
            var doctor = await HubbubProcess.Run(_directory, ["doctor", .. settings]);
            doctor.ExitCode.Should().Be(0, doctor.Output);
            doctor.Output.Should().Contain("PostgreSQL");
            (await BrokenWithUnusedKeys(database, settings)).Should().Equal("file-damage", "foreign-keys");
        }
    }

    [Fact]
    public async Task Rows_that_a_target_changes_are_found_and_nothing_is_kept()
    {
        SkipInShortForm();
        await using var database = await TestDatabase.Migrated(DatabaseProvider.PostgreSql);
        await CopyData(seeded.Server.Database);
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync(
            """
            CREATE FUNCTION change() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN NEW."Text" := 'changed'; RETURN NEW; END $$;
            CREATE TRIGGER change BEFORE INSERT ON "Comments" FOR EACH ROW EXECUTE FUNCTION change();
            """,
            Ct);

        var (exitCode, output) = await Move(database.ConnectionString);

        exitCode.Should().Be(1);
        output.Should().MatchRegex(
            @"Comments has +\d+ rows, \w+ in SQLite, and +\d+ rows, \w+ after.*Nothing was kept");
        (await db.Accounts.AnyAsync(Ct)).Should().BeFalse();
    }

    [Fact]
    public async Task Only_a_database_at_rest_and_of_this_version_is_copied()
    {
        SkipInShortForm();
        await using var database = await TestDatabase.Empty(DatabaseProvider.PostgreSql);
        (await Refusal(database.ConnectionString, seeded.Server.Database.Directory))
            .Should().Contain("Another server uses the data directory");
        (await Refusal(database.ConnectionString)).Should().StartWith("There is no database");
        await CopyData(seeded.Server.Database);
        await Execute("DELETE FROM __Migrations WHERE MigrationId = (SELECT max(MigrationId) FROM __Migrations)");
        (await Refusal(database.ConnectionString)).Should().Contain("older version");
        await Execute("INSERT INTO __Migrations SELECT '99990101000000_Later', max(ProductVersion) FROM __Migrations");
        (await Refusal(database.ConnectionString)).Should().Contain("newer version");
        var hidden = await HubbubProcess.Run(
            _directory, "migrate-data", "--to-provider", "Hidden", "--to", "hidden", $"--Data:Directory={_directory}");
        hidden.Should().Be((1, "--to-provider must be PostgreSql or SqlServer."));

        await using var db = database.Open();
        (await db.Database.GetAppliedMigrationsAsync(Ct)).Should().BeEmpty("none of these touched the target");
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static void SkipWithoutPostgreSql() =>
        Assert.SkipUnless(PostgreSqlServer.IsInstalled, "PostgreSQL is not installed");

    private static void SkipInShortForm() => Assert.SkipUnless(
        TestDatabase.Provider == DatabaseProvider.PostgreSql, "HUBBUB_TEST_DATABASE is not postgresql");

    private Task<(int ExitCode, string Output)> Move(string to) => HubbubProcess.Run(
        _directory, "migrate-data", "--to-provider", "PostgreSql", "--to", to, $"--Data:Directory={_directory}");

    private async Task<string> Refusal(string to, string? from = null)
    {
        await using var app = Server.CreateForOperator([$"--Data:Directory={from ?? _directory}"]);
        await using var scope = app.Services.CreateAsyncScope();
        var run = () => scope.ServiceProvider.GetRequiredService<DataMigration>()
            .Run(DatabaseProvider.PostgreSql, to, _ => { }, Ct);
        return (await run.Should().ThrowAsync<InvalidOperationException>()).Which.Message;
    }

    // The catalogue says so of an index whose making failed, and of a key that was added without a look at the rows.
    private static async Task<string[]> BrokenWithUnusedKeys(TestDatabase database, string[] settings)
    {
        await using (var db = database.Open())
        {
            await db.Database.ExecuteSqlRawAsync(
                """
                UPDATE pg_index SET indisvalid = false WHERE indexrelid = CAST('"IX_Outbox_Node_Id"' AS regclass);
                UPDATE pg_constraint SET convalidated = false
                WHERE oid = (SELECT max(oid) FROM pg_constraint WHERE contype = 'f');
                """,
                Ct);
        }

        await using var app = Server.CreateForOperator(settings);
        await using var scope = app.Services.CreateAsyncScope();
        var findings = await scope.ServiceProvider.GetRequiredService<Doctor>().Examine(Ct);
        return [.. findings.Where(f => f.Count > 0).Select(f => f.Name)];
    }

    // What a backup has, of a server that goes on.
    private async Task CopyData(TestDatabase database)
    {
        while (await seeded.Server.Db(db => db.Outbox.AnyAsync(Ct)))
        {
            await Task.Delay(20, Ct);
        }

        foreach (var file in Directory.EnumerateFiles(database.Directory, "*", SearchOption.AllDirectories)
            .Where(f => !Path.GetFileName(f).StartsWith("hubbub.", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(_directory, Path.GetRelativePath(database.Directory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        await using var source = new SqliteConnection($"Data Source={database.File};Mode=ReadOnly;Pooling=False");
        await source.OpenAsync(Ct);
        await using var target = new SqliteConnection($"Data Source={_directory}/hubbub.db;Pooling=False");
        source.BackupDatabase(target);
    }

    private async Task Execute(string sql)
    {
        await using var database = new SqliteConnection($"Data Source={_directory}/hubbub.db;Pooling=False");
        await database.OpenAsync(Ct);
        await using var command = database.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Ct);
    }

    private static async Task<TestPerson> LogIn(TestServer server, string username)
    {
        var logins = server.Services.GetRequiredService<DataDirectory>().PathOf("demo-logins.txt");
        var password = (await File.ReadAllLinesAsync(logins, Ct))
            .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Single(l => l[0] == username)[1];
        using var entered = await server.Http.PostAsJsonAsync(
            "/api/v1/auth/login", new { login = username, password, deviceName = "Test" }, Ct);
        return TestPerson.From(server, await entered.Must());
    }

    private static async Task Refresh(TestServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var refresh = scope.ServiceProvider.GetServices<IJob>().Single(j => j.GetType().Name == "RefreshSearchIndexes");
        while (await refresh.Run(Ct))
        {
            // Each run is a step.
        }
    }

    // Files are signed for who asks and for a time; who is connected is not in the database.
    private static string Steady(JsonElement answer) => Signed().Replace(answer.GetRawText(), "$1");

    [GeneratedRegex("""("/media/[^"?]*)[^"]*""")]
    private static partial Regex Signed();
}
