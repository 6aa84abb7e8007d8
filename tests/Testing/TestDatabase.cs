using Hubbub.Infrastructure.Persistence;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hubbub.Testing;

/// <summary>A test's database: a fresh file, or a fresh database on the server that the environment names.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    public const string SqlServerVariable = "HUBBUB_TEST_SQLSERVER";

    /// <summary>All people in a test sign up from one address; a separate test covers that limit.</summary>
    public const string ManySignUps = "--RateLimits:Registrations:Permits=100000";

    /// <summary>Strangers write to each other in most tests, which are not about requests.</summary>
    public const string NoRequests = "--Messaging:Requests=false";

    private static readonly Lazy<Task<byte[]>> MigratedFile = new(Migrate);

    private readonly DatabaseProvider _provider;
    private readonly string _name = $"hubbub_test_{Guid.NewGuid():N}";

    public TestDatabase(DatabaseProvider provider)
    {
        _provider = provider;
        Directory = System.IO.Directory.CreateTempSubdirectory("hubbub-test-").FullName;
    }

    /// <summary>
    /// A database with the current tables. On SQLite the migrations run once per process, and each test gets a copy.
    /// </summary>
    public static async Task<TestDatabase> Migrated(DatabaseProvider provider)
    {
        var database = new TestDatabase(provider);
        if (provider == DatabaseProvider.Sqlite)
        {
            await System.IO.File.WriteAllBytesAsync(database.File, await MigratedFile.Value);
        }

        return database;
    }

    /// <summary>SQL Server if the environment names one, otherwise SQLite.</summary>
    public static DatabaseProvider Provider => SqlServer is null ? DatabaseProvider.Sqlite : DatabaseProvider.SqlServer;

    public static string? SqlServer => Environment.GetEnvironmentVariable(SqlServerVariable);

    public string Directory { get; }

    public string File => Path.Combine(Directory, "hubbub.db");

    public IEnumerable<string> Settings => _provider == DatabaseProvider.Sqlite
        ? [$"--Data:Directory={Directory}"]
        :
        [
            $"--Data:Directory={Directory}",
            "--Database:Provider=SqlServer",
            $"--ConnectionStrings:Default={ConnectionString}",
        ];

    private string ConnectionString => _provider == DatabaseProvider.Sqlite
        ? new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString()
        : new SqlConnectionStringBuilder(SqlServer) { InitialCatalog = _name }.ToString();

    /// <summary>For changes that a test makes to the database before a server starts.</summary>
    internal AppDbContext Open(params IInterceptor[] interceptors) => _provider == DatabaseProvider.Sqlite
        ? new SqliteDbContext(
            Databases.Sqlite(new DbContextOptionsBuilder<SqliteDbContext>(), ConnectionString)
                .AddInterceptors(interceptors).Options,
            commit: null,
            connections: null)
        : new SqlServerDbContext(
            Databases.SqlServer(new DbContextOptionsBuilder<SqlServerDbContext>(), ConnectionString)
                .AddInterceptors(interceptors).Options,
            commit: null);

    public async ValueTask DisposeAsync()
    {
        if (_provider == DatabaseProvider.SqlServer)
        {
            await using var connection = new SqlConnection(SqlServer);
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText =
                $"ALTER DATABASE [{_name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{_name}];";
            await command.ExecuteNonQueryAsync();
        }
        else
        {
            using var connection = new SqliteConnection($"Data Source={File}");
            SqliteConnection.ClearPool(connection);
        }

        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private static async Task<byte[]> Migrate()
    {
        await using var database = new TestDatabase(DatabaseProvider.Sqlite);
        await using (var db = database.Open())
        {
            await DatabaseStartup.Migrate(db, target: null, CancellationToken.None);
        }

        return await System.IO.File.ReadAllBytesAsync(database.File);
    }
}
