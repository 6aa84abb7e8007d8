using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>Checks cheaply whether the database answers.</summary>
public sealed class DatabaseProbe(IServiceScopeFactory scopes)
{
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
            await db.Nodes.AnyAsync(ct);
            return true;
        }
        catch (Exception e) when (StorageFaults.Of(e) is not null)
        {
            return false;
        }
    }
}
