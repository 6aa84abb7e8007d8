using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>
/// One statement for many rows, in both dialects, side by side. SQLite runs it once per row, prepared: a call into the
/// process's own library costs less than any way to hand over all rows. SQL Server gets all rows in one round trip.
/// </summary>
/// <param name="Sqlite">For one row; its columns are $0, $1, ….</param>
/// <param name="SqlServer">For all rows; @rows is JSON [[…], …], binary columns in hexadecimal digits.</param>
internal sealed record RowsSql(string Sqlite, string SqlServer)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        // The database reads it, no browser.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes in the transaction that is under way; returns how many rows were written.</summary>
    public async Task<int> ExecuteAsync(DbContext db, IReadOnlyCollection<object?[]> rows, CancellationToken ct)
    {
        if (rows.Count == 0)
        {
            return 0;
        }

        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Rows are written inside a transaction.");
        }

        await using var command = CommandFor(db);
        if (!db.Database.IsSqlite())
        {
            BindAll(command, rows);
            return await command.ExecuteNonQueryAsync(ct);
        }

        var written = 0;
        foreach (var row in rows)
        {
            Bind(command, row);
            written += await command.ExecuteNonQueryAsync(ct);
        }

        return written;
    }

    /// <summary>Reads what the statement answers for all rows, in the transaction that is under way, if there is one.</summary>
    public async Task<List<T>> QueryAsync<T>(
        DbContext db, IReadOnlyCollection<object?[]> rows, Func<DbDataReader, T> read, CancellationToken ct)
    {
        var found = new List<T>();
        if (rows.Count == 0)
        {
            return found;
        }

        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = CommandFor(db);
            foreach (var row in db.Database.IsSqlite() ? rows : rows.Take(1))
            {
                if (db.Database.IsSqlite())
                {
                    Bind(command, row);
                }
                else
                {
                    BindAll(command, rows);
                }

                await using var reader = await command.ExecuteReaderAsync(ct);
                while (await reader.ReadAsync(ct))
                {
                    found.Add(read(reader));
                }
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }

        return found;
    }

    private DbCommand CommandFor(DbContext db)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // The two texts are constants of this code base.
        command.CommandText = db.Database.IsSqlite() ? Sqlite : SqlServer;
#pragma warning restore CA2100
        return command;
    }

    private static void Bind(DbCommand command, object?[] row)
    {
        for (var column = 0; column < row.Length; column++)
        {
            if (command.Parameters.Count == column)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"${column}";
                command.Parameters.Add(parameter);
            }

            command.Parameters[column].Value = row[column] ?? DBNull.Value;
        }
    }

    private static void BindAll(DbCommand command, IReadOnlyCollection<object?[]> rows)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@rows";
        parameter.Value = JsonSerializer.Serialize(
            rows.Select(row => Array.ConvertAll(row, c => c is byte[] bytes ? Convert.ToHexString(bytes) : c)), Json);
        command.Parameters.Add(parameter);
    }
}
