using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.ChangeTracking.Internal;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace Hubbub.Testing.Capture;

/// <summary>Runs each save against SQL Server's model too.</summary>
internal sealed class SqlServerCapturedSaves : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        eventData.Context!.ChangeTracker.DetectChanges();
        var changed = eventData.Context.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        if (changed.Count > 0)
        {
            SqlServerCapture.Ask(string.Join('\n', changed.Select(ShapeOf)), db => Save(changed, db));
        }

        return new(result);
    }

    private static string ShapeOf(EntityEntry entry) =>
        $"{entry.State} {entry.Metadata.Name} "
            + $"{string.Join(' ', entry.Properties.Where(p => p.IsModified).Select(p => p.Metadata.Name))}";

    private static void Save(List<EntityEntry> changed, SqlServerDbContext db)
    {
        foreach (var entry in changed)
        {
            Copy(entry, db);
        }

#pragma warning disable EF1001 // A real save would stop at the first batch.
        var entries = db.GetService<IStateManager>().GetEntriesToSave(cascadeChanges: false);
        var batches = db.GetService<ICommandBatchPreparer>().BatchCommands(
            entries, db.GetService<IUpdateAdapterFactory>().Create());
#pragma warning restore EF1001
        var connection = db.GetService<IRelationalConnection>();
        foreach (var batch in batches)
        {
            try
            {
                batch.Execute(connection);
            }
            catch (DbUpdateException e) when (e.InnerException is StatementKept)
            {
                // The next one.
            }
        }

        throw new StatementKept();
    }

    // Copies, so that the saved entities stay attached to one context only.
    private static void Copy(EntityEntry entry, SqlServerDbContext db)
    {
        if (entry.State == EntityState.Added)
        {
            db.Add(entry.CurrentValues.ToObject());
            return;
        }

        var copy = db.Attach(entry.OriginalValues.ToObject());
        if (entry.State == EntityState.Deleted)
        {
            copy.State = EntityState.Deleted;
            return;
        }

        foreach (var property in entry.Properties.Where(p => p.IsModified))
        {
            copy.Property(property.Metadata.Name).CurrentValue = property.CurrentValue;
            copy.Property(property.Metadata.Name).IsModified = true;
        }
    }
}
