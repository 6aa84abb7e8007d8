#pragma warning disable EF1001 // IQueryCompiler: see SqlServerCapturedQueries.
using System.Collections.Concurrent;
using Hubbub.Infrastructure.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Testing.Capture;

/// <summary>
/// While a test runs on SQLite, everything the application runs against the database also runs against its SQL Server
/// model, which has no server: the command that SQL Server would get is written to <see cref="StatementLog"/>. Active
/// only if the environment names a directory.
/// </summary>
internal static class SqlServerCapture
{
    private static readonly DbContextOptions<SqlServerDbContext> Options =
        ((DbContextOptionsBuilder<SqlServerDbContext>)Databases
            .SqlServer(new DbContextOptionsBuilder<SqlServerDbContext>(), "Server=nowhere")
            .AddInterceptors(new NoServer())).Options;

    private static readonly ConcurrentDictionary<object, IReadOnlyList<Command>> Answers = new();

    public static void Capture(WebApplicationBuilder builder)
    {
        if (StatementLog.Directory is null)
        {
            return;
        }

        builder.Services.ConfigureDbContext<SqliteDbContext>(options => options
            .ReplaceService<IQueryCompiler, SqlServerCapturedQueries>()
            .AddInterceptors(new SqlServerCapturedSaves(), new SqlServerCapturedRawSql()));
    }

    /// <summary>
    /// Runs an operation against SQL Server's model. The command that the provider would send is captured; anything
    /// else is a fault. Operations of the same shape run once.
    /// </summary>
    public static void Ask(object shape, Action<SqlServerDbContext> ask)
    {
        if (!Answers.TryGetValue(shape, out var statements))
        {
            statements = NoServer.Sent = [];
            Ask(ask);
            Answers.TryAdd(shape, statements);
        }

        StatementLog.Keep(statements);
    }

    private static void Ask(Action<SqlServerDbContext> ask)
    {
        try
        {
            using var db = new SqlServerDbContext(Options, commit: null);
            ask(db);
            StatementLog.Fault("nothing was sent");
        }
        catch (StatementKept)
        {
            // This is as far as it gets without a server.
        }
#pragma warning disable CA1031 // The test that runs must not notice; the one that reads the log fails.
        catch (Exception e)
#pragma warning restore CA1031
        {
            StatementLog.Fault(e.ToString());
        }
    }
}

/// <summary>Thrown in place of sending a command.</summary>
internal sealed class StatementKept : Exception;
