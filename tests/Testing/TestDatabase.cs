using Hubbub.Infrastructure.Persistence;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hubbub.Testing;

/// <summary>A test's database: a fresh file, or a fresh database on the server that the environment asks for.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    public const string SqlServerVariable = "HUBBUB_TEST_SQLSERVER";

    /// <summary>With the value postgresql, tests of any database run on PostgreSQL only.</summary>
    public const string Variable = "HUBBUB_TEST_DATABASE";

    /// <summary>All people in a test sign up from one address; a separate test covers that limit.</summary>
    public const string ManySignUps = "--RateLimits:Registrations:Permits=100000";

    /// <summary>Strangers write to each other in most tests, which are not about requests.</summary>
    public const string NoRequests = "--Messaging:Requests=false";

    private static readonly Lazy<Task<byte[]>> MigratedFile = new(Migrate);

    private readonly DatabaseProvider _provider;
    private readonly string _name = $"hubbub_test_{Guid.NewGuid():N}";
    private PostgreSqlServer? _server;

    public TestDatabase(DatabaseProvider provider)
    {
        _provider = provider;
        Directory = System.IO.Directory.CreateTempSubdirectory("hubbub-test-").FullName;
    }

    /// <summary>
    /// A database with the current tables. Except on SQL Server, the migrations run once per process, and each test
    /// gets a copy.
    /// </summary>
    public static async Task<TestDatabase> Migrated(DatabaseProvider provider)
    {
        var database = new TestDatabase(provider);
        if (provider == DatabaseProvider.Sqlite)
        {
            await System.IO.File.WriteAllBytesAsync(database.File, await MigratedFile.Value);
        }
        else if (provider == DatabaseProvider.PostgreSql)
        {
            database._server = await PostgreSqlServer.Instance;
            await database._server.Create(database._name, isMigrated: true);
        }

        return database;
    }

    /// <summary>What the environment asks for, otherwise SQLite.</summary>
    public static DatabaseProvider Provider => (IsPostgreSql, SqlServer) switch
    {
        (true, _) => DatabaseProvider.PostgreSql,
        (_, not null) => DatabaseProvider.SqlServer,
        _ => DatabaseProvider.Sqlite,
    };

    public static string? SqlServer => Environment.GetEnvironmentVariable(SqlServerVariable);

    private static bool IsPostgreSql => Environment.GetEnvironmentVariable(Variable) switch
    {
        null or "" => false,
        "postgresql" when PostgreSqlServer.IsInstalled => true,
        "postgresql" => throw new InvalidOperationException($"{Variable} is postgresql, which is not installed."),
        var other => throw new InvalidOperationException($"{Variable} is {other}; it can only be postgresql."),
    };

    /// <summary>Why a test of any database does not run on this one; null if it does.</summary>
    /// <param name="provider">The database.</param>
    /// <param name="hasRaces">It runs on PostgreSQL on every change, wherever that is installed.</param>
    public static string? SkipOf(DatabaseProvider provider, bool hasRaces = false) => provider switch
    {
        DatabaseProvider.PostgreSql when !PostgreSqlServer.IsInstalled => "PostgreSQL is not installed",
        DatabaseProvider.PostgreSql when !hasRaces && !IsPostgreSql => $"{Variable} is not postgresql",
        DatabaseProvider.PostgreSql => null,
        _ when IsPostgreSql => $"{Variable} is postgresql",
        DatabaseProvider.SqlServer when SqlServer is null => $"{SqlServerVariable} names no SQL Server",
        _ => null,
    };

    /// <summary>One without tables, which the server makes when it starts.</summary>
    public static async Task<TestDatabase> Empty(DatabaseProvider provider)
    {
        var database = new TestDatabase(provider);
        if (provider == DatabaseProvider.PostgreSql)
        {
            database._server = await PostgreSqlServer.Instance;
            await database._server.Create(database._name, isMigrated: false);
        }

        return database;
    }

    public string Directory { get; }

    public string File => Path.Combine(Directory, "hubbub.db");

    public IEnumerable<string> Settings => _provider == DatabaseProvider.Sqlite
        ? [$"--Data:Directory={Directory}"]
        :
        [
            $"--Data:Directory={Directory}",
            $"--Database:Provider={_provider}",
            $"--ConnectionStrings:Default={ConnectionString}",
        ];

    public string ConnectionString => _provider switch
    {
        DatabaseProvider.Sqlite => new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString(),
        DatabaseProvider.SqlServer => new SqlConnectionStringBuilder(SqlServer) { InitialCatalog = _name }.ToString(),
        DatabaseProvider.PostgreSql => _server!.ConnectionString(_name),
    };

    /// <summary>For changes that a test makes to the database before a server starts.</summary>
    internal AppDbContext Open(params IInterceptor[] interceptors) => _provider switch
    {
        DatabaseProvider.Sqlite => new SqliteDbContext(
            Databases.Sqlite(new DbContextOptionsBuilder<SqliteDbContext>(), ConnectionString)
                .AddInterceptors(interceptors).Options,
            commit: null,
            connections: null),
        DatabaseProvider.SqlServer => new SqlServerDbContext(
            Databases.SqlServer(new DbContextOptionsBuilder<SqlServerDbContext>(), ConnectionString)
                .AddInterceptors(interceptors).Options,
            commit: null),
        DatabaseProvider.PostgreSql => new PostgreSqlDbContext(
            Databases.PostgreSql(new DbContextOptionsBuilder<PostgreSqlDbContext>(), ConnectionString)
                .AddInterceptors(interceptors).Options,
            commit: null),
    };

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
        else if (_server is not null)
        {
            await _server.Drop(_name);
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
