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

    /// <summary>Runs in the transaction that is under way; returns how many rows were written.</summary>
    public async Task<int> ExecuteAsync(DbContext db, IReadOnlyCollection<object?[]> rows, CancellationToken ct)
    {
        if (rows.Count == 0)
        {
            return 0;
        }

        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("Rows are written inside a transaction.");
        return db.Database.IsSqlite() ? await OneByOne(command, rows, ct) : await Together(command, rows, ct);
    }

    private async Task<int> OneByOne(DbCommand command, IReadOnlyCollection<object?[]> rows, CancellationToken ct)
    {
        command.CommandText = Sqlite;
        for (var column = 0; column < rows.First().Length; column++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"${column}";
            command.Parameters.Add(parameter);
        }

        var written = 0;
        foreach (var row in rows)
        {
            for (var column = 0; column < row.Length; column++)
            {
                command.Parameters[column].Value = row[column] ?? DBNull.Value;
            }

            written += await command.ExecuteNonQueryAsync(ct);
        }

        return written;
    }

    private async Task<int> Together(DbCommand command, IReadOnlyCollection<object?[]> rows, CancellationToken ct)
    {
        command.CommandText = SqlServer;
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@rows";
        parameter.Value = JsonSerializer.Serialize(
            rows.Select(row => Array.ConvertAll(row, c => c is byte[] bytes ? Convert.ToHexString(bytes) : c)), Json);
        command.Parameters.Add(parameter);
        return await command.ExecuteNonQueryAsync(ct);
    }
}
