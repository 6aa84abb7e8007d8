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
            return await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.CanConnectAsync(ct);
        }
        catch (Exception e) when (StorageFaults.Of(e) is not null)
        {
            return false;
        }
    }
}
