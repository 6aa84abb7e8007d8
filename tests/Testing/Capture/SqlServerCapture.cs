#pragma warning disable EF1001 // IQueryCompiler: see SqlServerCapturedQueries.
using System.Collections.Concurrent;
using Hubbub.Infrastructure.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Testing.Capture;

/// <summary>
/// While a test runs on SQLite, everything that the application asks of the database is asked of its SQL Server model
/// too, which has no server: the command that SQL Server would get is kept in <see cref="StatementLog"/>. Only where
/// the environment names a directory for it.
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
    /// Asks SQL Server's model; what the provider would send is kept, and whatever else happens is a fault. What has
    /// the same shape is asked once.
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
            // As far as it goes without a server.
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
