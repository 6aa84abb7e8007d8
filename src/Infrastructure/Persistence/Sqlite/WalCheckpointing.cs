using Hubbub.Infrastructure.Persistence.Statements;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hubbub.Infrastructure.Persistence.Sqlite;

/// <summary>
/// At shutdown, closes the connections and moves SQLite's write-ahead log into the database, so that a single file
/// remains that can be copied. If that fails, the next start does it.
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
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            // Runs even after the host's shutdown time-out: it is short, and only the process waits for it.
            await DatabaseStartupStatements.FoldLogAsync(db, CancellationToken.None);
        }
        catch (SqliteException e)
        {
            LogFailed(e);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The write-ahead log was not moved into the database; the next start does it")]
    private partial void LogFailed(Exception e);
}
