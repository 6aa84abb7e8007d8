using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>Checks cheaply whether the database answers.</summary>
public sealed class DatabaseProbe(IServiceScopeFactory scopes)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public async Task<bool> Answers(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            if (db.Provider != DatabaseProvider.PostgreSql)
            {
                return await db.Database.CanConnectAsync(ct);
            }

            // On a connection of the pool: to open one more costs the server a process, and fails when it is busy.
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
            limit.CancelAfter(Limit);
            await db.Nodes.AnyAsync(limit.Token);
            return true;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception e) when (StorageFaults.Of(e) is not null)
        {
            return false;
        }
    }
}
