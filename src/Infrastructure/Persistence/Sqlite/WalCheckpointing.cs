using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hubbub.Infrastructure.Persistence.Sqlite;

/// <summary>
/// At the end, moves SQLite's write-ahead log into the database and closes what is open, so that one file is left, which can
/// be copied as it is. Where that fails the next start does it.
/// </summary>
internal sealed partial class WalCheckpointing(
    IServiceScopeFactory scopes, SqliteConnections connections, ILogger<WalCheckpointing> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        connections.Dispose();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<AppDbContext>().Database;
            // Also where the host's time to stop is over: it is short, and what waits for it is the process alone.
            await database.ExecuteSqlRawAsync(DatabaseStartupSql.SqliteFoldLog, CancellationToken.None);
        }
        catch (SqliteException e)
        {
            LogFailed(e);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The write-ahead log was not folded in; the next start does it")]
    private partial void LogFailed(Exception e);
}
