using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Hubbub.Testing;

/// <summary>
/// PostgreSQL as installed on this machine, in a directory of its own and on a free port of this machine, for as long
/// as this process lives. Its databases are copies of one that was migrated once.
/// </summary>
public sealed class PostgreSqlServer
{
    private const string Template = "hubbub_template";
    private const string Ready = "database system is ready to accept connections";

    // By default it orders as in English, as many servers do: what needs another order must ask for it.
    // It refuses to run as root, and is the child of a shell that ends it, and removes its files, with this process:
    // the shell reads a pipe that ends with it, however it ends.
    private const string Script = """
        trap '' INT TERM HUP
        umask 077
        directory=$(mktemp -d "${TMPDIR:-/tmp}/hubbub-postgresql-XXXXXX") && cd "$directory" || exit 1
        "$1/initdb" --pgdata=data --username=hubbub --auth=trust --encoding=UTF8 --locale=C \
            --locale-provider=icu --icu-locale=en --no-sync >/dev/null || { rm -rf "$directory"; exit 1; }
        "$1/postgres" -D data -p "$2" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
            -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=500 \
            -c shared_buffers=64MB -c log_min_messages=log -c autovacuum_naptime=10min &
        exec 2>/dev/null
        read -r _
        kill -QUIT $!
        wait
        cd / && rm -rf "$directory"
        """;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private static readonly string? Programs = Find();

    private static readonly Lazy<Task<PostgreSqlServer>> Running = new(Start);

    private readonly string _connection;

    private PostgreSqlServer(int port) => _connection = Databases.WithDefaults(
        $"Host=127.0.0.1;Port={port};Username=hubbub;Include Error Detail=true");

    public static bool IsInstalled => Programs is not null;

    /// <summary>The only one of this process.</summary>
    public static Task<PostgreSqlServer> Instance => Running.Value;

    public string ConnectionString(string database) =>
        Databases.WithDefaults($"{_connection};Database={database}");

    /// <summary>Creates a database with the current tables, or an empty one.</summary>
    public Task Create(string database, bool isMigrated) =>
        Run($"CREATE DATABASE {database} TEMPLATE {(isMigrated ? Template : "template0")}");

    public async Task Drop(string database)
    {
        await using (var connection = new NpgsqlConnection(ConnectionString(database)))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        await Run($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
    }

    private static async Task<PostgreSqlServer> Start()
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = LoopbackPort.Free();
            if (await Failure(port) is not { } failure)
            {
                var server = new PostgreSqlServer(port);
                await server.Prepare();
                return server;
            }

            if (attempt == 3)
            {
                throw new InvalidOperationException($"PostgreSQL does not start: {failure}");
            }
        }
    }

    // Null if it started; its end is that of its output.
    private static async Task<string?> Failure(int port)
    {
        var command = new ProcessStartInfo
        {
            FileName = Environment.IsPrivilegedProcess ? "setpriv" : "sh",
            RedirectStandardInput = true,
            RedirectStandardError = true,
        };
        string[] asOther = Environment.IsPrivilegedProcess
            ? ["--reuid=postgres", "--regid=postgres", "--init-groups", "sh"]
            : [];
        foreach (var argument in (string[])
            [.. asOther, "-c", Script, "sh", Programs!, port.ToString(CultureInfo.InvariantCulture)])
        {
            command.ArgumentList.Add(argument);
        }

        var shell = Process.Start(command)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            shell.StandardInput.Close();
            shell.WaitForExit(TimeSpan.FromSeconds(10));
        };
        var isReady = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        // Read to its end, so that it never waits for a reader.
        var said = new ConcurrentQueue<string>();
        shell.ErrorDataReceived += (_, line) =>
        {
            said.Enqueue(line.Data ?? string.Empty);
            if (line.Data is null || line.Data.Contains(Ready, StringComparison.Ordinal))
            {
                isReady.TrySetResult(line.Data is not null);
            }
        };
        shell.BeginErrorReadLine();
        var isInTime = await Task.WhenAny(isReady.Task, Task.Delay(Limit)) == isReady.Task;
        if (isInTime && await isReady.Task)
        {
            return null;
        }

        shell.StandardInput.Close();
        return $"{(isInTime ? string.Empty : $"not within {Limit}: ")}{string.Join(' ', said)}";
    }

    private async Task Prepare()
    {
        await Run($"CREATE DATABASE {Template} TEMPLATE template0");
        var connection = ConnectionString(Template) + ";Pooling=false";
        await using var db = new PostgreSqlDbContext(
            ((DbContextOptionsBuilder<PostgreSqlDbContext>)Databases.PostgreSql(
                new DbContextOptionsBuilder<PostgreSqlDbContext>(), connection)).Options,
            commit: null);
        await DatabaseStartup.Migrate(db, target: null, CancellationToken.None);
    }

    private async Task Run(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names that this project makes up.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    // The newest, where Debian installs it, or where the path leads.
    private static string? Find() =>
        (Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [])
            .OrderByDescending(d => int.TryParse(Path.GetFileName(d), out var version) ? version : 0)
            .Select(d => Path.Combine(d, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator))
            .FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")) && File.Exists(Path.Combine(d, "postgres")));
}
