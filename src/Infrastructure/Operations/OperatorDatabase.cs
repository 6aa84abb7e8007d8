using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Media;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Sync.Events;
using Hubbub.Infrastructure.Sync.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Hubbub.Infrastructure.Operations;

/// <summary>The database of a server that may be running, for a process that serves no requests.</summary>
public sealed class OperatorDatabase
{
    private readonly IServiceScopeFactory _scopes;
    private readonly DataDirectory _data;
    private readonly NodeLease _lease;
    private readonly CommitSteps _commits;

    internal OperatorDatabase(IServiceScopeFactory scopes, DataDirectory data, NodeLease lease, CommitSteps commits) =>
        (_scopes, _data, _lease, _commits) = (scopes, data, lease, commits);

    /// <summary>Prepares to read and write beside the server. Returns the problem, or null on success.</summary>
    public async Task<string?> Join(CancellationToken ct)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        try
        {
            if (!await Exists(db, ct))
            {
                return $"There is no database: {DatabaseName.Of(db)}. "
                    + "Start the server once, or set the server's own settings for it (Data__Directory, "
                    + "ConnectionStrings__Default).";
            }

            if (await DatabaseStartup.Pending(db, ct) is not [])
            {
                return "The database is from an older version than this program; run the command migrate first.";
            }
        }
        catch (Exception e) when (StorageFaults.Of(e) is not null)
        {
            return $"The database cannot be read: {e.Message}";
        }

        _lease.Borrow();
        _commits.HaveEffects = false;
        return null;
    }

    // Connecting to a missing SQLite database would create it.
    private async Task<bool> Exists(AppDbContext db, CancellationToken ct) => db.Database.IsSqlite()
        ? File.Exists(_data.PathOf(DataDirectory.Database))
        : await db.Database.CanConnectAsync(ct);
}

public static class OperatorServices
{
    /// <summary>
    /// Takes no lock and migrates nothing: a server may be using the same data directory and database.
    /// </summary>
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton(sp =>
            DataDirectory.OfServer(sp.GetRequiredService<IOptions<DataOptions>>())));
        // Commands are limited by nobody, and need no Redis.
        services.Replace(ServiceDescriptor.Singleton(
            sp => sp.GetRequiredKeyedService<IRateLimiter>(IRateLimiter.OfThisNode)));
        services.AddSingleton(sp => new OperatorDatabase(
            sp.GetRequiredService<IServiceScopeFactory>(),
            sp.GetRequiredService<DataDirectory>(),
            sp.GetRequiredService<NodeLease>(),
            sp.GetRequiredService<CommitSteps>()));
        services.AddScoped(sp => new SchemaMigration(
            sp.GetRequiredService<AppDbContext>(), sp.GetRequiredService<IOptions<DataOptions>>()));
        services.AddScoped(sp => new DataMigration(
            sp.GetRequiredService<AppDbContext>(), sp.GetRequiredService<IOptions<DataOptions>>()));
        services.AddScoped(sp => new Backup(sp.GetRequiredService<AppDbContext>()));
        services.AddScoped(sp => new Doctor(
            sp.GetRequiredService<AppDbContext>(),
            sp.GetRequiredService<IStorage>(),
            sp.GetRequiredService<IMediaStore>(),
            sp.GetRequiredService<DataDirectory>()));
        return services;
    }
}
