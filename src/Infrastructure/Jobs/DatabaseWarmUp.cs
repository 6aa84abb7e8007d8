using Hubbub.Application.Common.Jobs;
using Hubbub.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Infrastructure.Jobs;

/// <summary>Runs each warm-up, with its effects, in a transaction that is rolled back.</summary>
public sealed class DatabaseWarmUp(IServiceScopeFactory scopes)
{
    // The first run fills the caches, the second takes the paths that hit them.
    private const int Times = 2;

    public async Task Run(CancellationToken ct)
    {
        for (var i = 0; i < Times; i++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            var warmUps = scope.ServiceProvider.GetServices<IWarmUp>();
            await db.RollBackAsync(
                async token =>
                {
                    foreach (var warmUp in warmUps)
                    {
                        await warmUp.Run(token);
                    }
                },
                ct);
        }
    }
}
