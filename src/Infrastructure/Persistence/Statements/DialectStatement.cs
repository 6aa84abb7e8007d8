using System.Data.Common;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hubbub.Application.Common.Json;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence.PostgreSql;
using Hubbub.Infrastructure.Persistence.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Hubbub.Infrastructure.Persistence.Statements;

/// <summary>
/// One statement for many rows, in each dialect, side by side. SQLite runs it once per row, prepared: a call within
/// the process costs less than any way to pass all rows. SQL Server gets all rows in one round trip; so does
/// PostgreSQL, with one prepared statement per row, and its text is SQLite's unless it must differ.
/// </summary>
/// <param name="Sqlite">For one row; its columns are $0, $1, ….</param>
/// <param name="SqlServer">
/// For all rows; @rows is JSON [[…], …], with binary columns as hexadecimal digits and JSON columns as text.
/// </param>
/// <param name="PostgreSql">For one row, as SQLite's; null where it is the same.</param>
internal sealed record DialectStatement(string Sqlite, string SqlServer, string? PostgreSql = null)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        // It is read by the database, not by a browser.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private PostgreSqlStatement? _onPostgreSql;

    internal PostgreSqlStatement OnPostgreSql => _onPostgreSql ??= new(PostgreSql ?? Sqlite);

    /// <summary>One row for each distinct id.</summary>
    public static object?[][] RowsOf<TId>(IEnumerable<TId> ids)
        where TId : struct, IId<TId> => [.. ids.Distinct().Select(id => new object?[] { id.Value })];

    /// <summary>Writes in the current transaction; returns the number of written rows.</summary>
    public async Task<int> ExecuteAsync(AppDbContext db, IReadOnlyCollection<object?[]> rows, CancellationToken ct)
    {
        if (rows.Count == 0)
        {
            return 0;
        }

        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Rows are written inside a transaction.");
        }

        if (db.Database.GetDbConnection() is SqliteSession session)
        {
            return rows.Sum(session.Statement(Sqlite).Execute);
        }

        if (db.Provider == DatabaseProvider.PostgreSql)
        {
            return await OnPostgreSql.Execute(db, rows, ct);
        }

        await using var command = CommandFor(db, rows);
        return await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The same, if an unwritten row means that it was changed concurrently since it was read.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Not all rows were written.</exception>
    public async Task WriteAllAsync(AppDbContext db, IReadOnlyCollection<object?[]> rows, CancellationToken ct)
    {
        if (await ExecuteAsync(db, rows, ct) != rows.Count)
        {
            throw new DbUpdateConcurrencyException("Someone else changed the same row first.");
        }
    }

    /// <summary>Reads the statement's results for all rows, in the current transaction if there is one.</summary>
    public async Task<List<T>> QueryAsync<T>(
        AppDbContext db, IReadOnlyCollection<object?[]> rows, Func<SqlRow, T> read, CancellationToken ct)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var found = new List<T>();
        if (db is SqliteDbContext { IsOutside: true, Connections: { } connections })
        {
            QueryOutside(connections, rows, read, found, ct);
            return found;
        }

        await db.Database.OpenConnectionAsync(ct);
        try
        {
            if (db.Database.GetDbConnection() is SqliteSession session)
            {
                Query(session, rows, read, found, db.Database.CurrentTransaction is null ? ct : CancellationToken.None);
                return found;
            }

            if (db.Provider == DatabaseProvider.PostgreSql)
            {
                await OnPostgreSql.Query(db, rows, read, found, ct);
                return found;
            }

            await using var command = CommandFor(db, rows);
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                found.Add(read(new SqlRow(reader)));
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }

        return found;
    }

    /// <summary>
    /// The same for keys: rows that the current transaction has already read are not queried again, unless something
    /// was written since (<see cref="TransactionReads"/>).
    /// </summary>
    public async Task<List<T>> QueryOnceAsync<TKey, T>(
        AppDbContext db,
        IEnumerable<TKey> keys,
        Func<TKey, object?[]> row,
        Func<SqlRow, T> read,
        Func<T, TKey> keyOf,
        CancellationToken ct)
        where TKey : notnull
    {
        var asked = keys.Distinct().ToList();
        if (db.Reads is not { } reads)
        {
            return await QueryAsync(db, asked.ConvertAll(key => row(key)), read, ct);
        }

        var known = reads.Of<TKey, T>(this);
        var unknown = asked.FindAll(key => !known.ContainsKey(key));
        var found = (await QueryAsync(db, unknown.ConvertAll(key => row(key)), read, ct)).ToLookup(keyOf);
        unknown.ForEach(key => known.Add(key, [.. found[key]]));
        return [.. asked.SelectMany(key => known[key])];
    }

    internal DbCommand CommandFor(AppDbContext db, IReadOnlyCollection<object?[]> rows)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // The text is a constant of this code base.
        command.CommandText = SqlServer;
#pragma warning restore CA2100
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@rows";
        // nvarchar(max): without a size each length is a separate type with a separate plan.
        parameter.Size = -1;
        parameter.Value = JsonSerializer.Serialize(rows.Select(row => Array.ConvertAll(row, InJson)), Json);
        command.Parameters.Add(parameter);
        return command;
    }

    // Does not use EF, because setting up a context's services costs more than most statements.
    private void QueryOutside<T>(
        SqliteConnections connections, IReadOnlyCollection<object?[]> rows, Func<SqlRow, T> read, List<T> found,
        CancellationToken ct)
    {
        var session = connections.TakeReader();
        try
        {
            session.Open();
            Query(session, rows, read, found, ct);
        }
        finally
        {
            connections.Return(session);
        }
    }

    private void Query<T>(
        SqliteSession session, IReadOnlyCollection<object?[]> rows, Func<SqlRow, T> read, List<T> found,
        CancellationToken ct)
    {
        var statement = session.Statement(Sqlite);
        // Outside a transaction the read can be cancelled; a long statement ends at its next step.
        using var interrupted = ct.UnsafeRegister(static of => ((SqliteSession)of!).Interrupt(), session);
        try
        {
            foreach (var row in rows)
            {
                statement.Query(row, read, found);
            }
        }
        catch (SqliteException) when (ct.IsCancellationRequested)
        {
            throw new OperationCanceledException(ct);
        }
    }

    private static object? InJson(object? column) => column switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        RawJson json => Encoding.UTF8.GetString(json.Utf8.Span),
        _ => column,
    };
}
