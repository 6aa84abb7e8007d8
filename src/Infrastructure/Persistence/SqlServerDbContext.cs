using System.Data;
using System.Data.Common;
using Hubbub.Infrastructure.Persistence.Statements;
using Hubbub.Infrastructure.Messaging;
using Hubbub.Infrastructure.Posts;
using Hubbub.Infrastructure.Sync.Events;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>The context for SQL Server, with its own migrations.</summary>
public sealed class SqlServerDbContext(DbContextOptions<SqlServerDbContext> options, CommitSteps? commit)
    : AppDbContext(options, commit)
{
    internal override DatabaseProvider Provider => DatabaseProvider.SqlServer;

    internal override async Task EndSnapshotAsync()
    {
        try
        {
            if (Database.GetDbConnection().State == ConnectionState.Open)
            {
                await StorageStatements.EndSnapshotAsync(this, CancellationToken.None);
            }
        }
        catch (Exception e) when (e is DbException or InvalidOperationException)
        {
            // The commit stands; only this connection must not be reused.
            SqlConnection.ClearPool((SqlConnection)Database.GetDbConnection());
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    protected override async Task<T> Transact<T>(
        bool isSnapshot, Func<IDbContextTransaction, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        await Database.OpenConnectionAsync(ct);
        try
        {
            await using var transaction = await Database.BeginTransactionAsync(
                isSnapshot ? IsolationLevel.Snapshot : IsolationLevel.ReadCommitted, ct);
            return await work(transaction, ct);
        }
        finally
        {
            await EndSnapshotAsync();
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // Compare keys and prefixes as SQLite does: by code point, not by a language's rules.
        configurationBuilder.Properties<string>().UseCollation("Latin1_General_100_BIN2");
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // Instead of SQLite's full-text indexes.
        PostIndex.Configure(modelBuilder.Entity<PostWord>());
        MessageIndex.Configure(modelBuilder.Entity<MessageMark>());
    }
}
