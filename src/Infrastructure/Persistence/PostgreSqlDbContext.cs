using System.Data;
using System.Text.RegularExpressions;
using Hubbub.Application.Common;
using Hubbub.Infrastructure.Messaging;
using Hubbub.Infrastructure.Persistence.PostgreSql;
using Hubbub.Infrastructure.Persistence.Statements;
using Hubbub.Infrastructure.Posts;
using Hubbub.Infrastructure.Sync.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>
/// The context for PostgreSQL, with its own migrations. All tables are in the connection's schema, as on SQLite, so
/// that both share most statements.
/// </summary>
public sealed partial class PostgreSqlDbContext(DbContextOptions<PostgreSqlDbContext> options, CommitSteps? commit)
    : AppDbContext(options, commit)
{
    // Each conflict costs what the act had done so far, and to run alone costs others a wait.
    private const int ConflictsBeforeAlone = 3;

    internal override DatabaseProvider Provider => DatabaseProvider.PostgreSql;

    protected override async Task<T> Transact<T>(
        bool isSnapshot, Func<IDbContextTransaction, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        try
        {
            await using var transaction = await Database.BeginTransactionAsync(
                isSnapshot ? IsolationLevel.Snapshot : IsolationLevel.ReadCommitted, ct);
            await TurnStatements.TakeAsync(this, isAlone: Conflicts >= ConflictsBeforeAlone, ct);
            return await work(transaction, ct);
        }
        catch (Exception e) when (IsReadOnly(e))
        {
            // Another server writes now: the next connection looks for it.
            NpgsqlConnection.ClearPool((NpgsqlConnection)Database.GetDbConnection());
            throw;
        }
    }

    protected override async Task Commit(IDbContextTransaction transaction, CancellationToken ct)
    {
        try
        {
            // Whoever gives up waiting does not make the outcome unknown.
            await base.Commit(transaction, CancellationToken.None);
        }
        catch (Exception e) when (StorageFaults.Of(e) != StorageFault.Conflict)
        {
            throw new UnknownOutcomeException(e);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // Compare keys and prefixes as SQLite does: by code point, not by a language's rules.
        configurationBuilder.Properties<string>().UseCollation("C");
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        PostIndex.Configure(modelBuilder.Entity<PostWord>());
        MessageIndex.Configure(modelBuilder.Entity<MessageMark>());
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            entity.SetSchema(null);
            foreach (var index in entity.GetIndexes().Where(i => i.GetFilter() is not null))
            {
                index.SetFilter(InPostgreSql(index.GetFilter()!, entity));
            }
        }
    }

    private static bool IsReadOnly(Exception e) =>
        e.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction };

    // Names without quotes would be in lower case, and flags are no numbers.
    private static string InPostgreSql(string filter, IMutableEntityType entity) =>
        Comparison().Replace(filter, match =>
        {
            var (name, value) = (match.Groups["name"].Value, match.Groups["flag"].Value);
            return entity.FindProperty(name) is not { } property
                ? match.Value
                : (property.ClrType == typeof(bool), value) switch
                {
                    (true, "0") => $"NOT (\"{name}\")",
                    (true, "1") => $"\"{name}\"",
                    _ => $"\"{name}\"{match.Value[name.Length..]}",
                };
        });

    [GeneratedRegex("""\b(?<name>[A-Z]\w*)\b(?: = (?<flag>[01])\b)?""", RegexOptions.NonBacktracking)]
    private static partial Regex Comparison();
}
