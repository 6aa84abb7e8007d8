using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Hubbub.Application.Common.Json;
using Hubbub.Infrastructure.Persistence.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Hubbub.Infrastructure.Persistence.PostgreSql;

/// <summary>
/// A statement for one row, whose columns are $0, $1, …, run for many rows in one round trip.
/// </summary>
internal sealed partial class PostgreSqlStatement
{
    private readonly List<int> _columns = [];

    public PostgreSqlStatement(string sql)
    {
        // PostgreSQL counts from 1, and refuses a parameter that the statement does not use.
        Text = Column().Replace(sql, match =>
        {
            var column = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            if (!_columns.Contains(column))
            {
                _columns.Add(column);
            }

            return $"${_columns.IndexOf(column) + 1}";
        });
    }

    /// <summary>As the database gets it.</summary>
    public string Text { get; }

    /// <summary>Runs it; returns how many rows were written.</summary>
    public async Task<int> Execute(AppDbContext db, IReadOnlyCollection<object?[]> rows, CancellationToken ct)
    {
        await using var batch = BatchFor(db, rows);
        return await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Runs it and adds its result rows to <paramref name="found"/>; the connection is open.</summary>
    public async Task Query<T>(
        AppDbContext db, IReadOnlyCollection<object?[]> rows, Func<SqlRow, T> read, List<T> found, CancellationToken ct)
    {
        await using var batch = BatchFor(db, rows);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        do
        {
            while (await reader.ReadAsync(ct))
            {
                found.Add(read(new SqlRow(reader)));
            }
        }
        while (await reader.NextResultAsync(ct));
    }

    private DbBatch BatchFor(AppDbContext db, IReadOnlyCollection<object?[]> rows)
    {
        var batch = db.Database.GetDbConnection().CreateBatch();
        batch.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var row in rows)
        {
            var command = batch.CreateBatchCommand();
#pragma warning disable CA2100 // The text is a constant of this code base.
            command.CommandText = Text;
#pragma warning restore CA2100
            _columns.ForEach(column => command.Parameters.Add(ParameterOf(row[column])));
            batch.BatchCommands.Add(command);
        }

        return batch;
    }

    // PostgreSQL infers the type of a null from its place.
    private static NpgsqlParameter ParameterOf(object? value) => value switch
    {
        null => new() { Value = DBNull.Value },
        RawJson json => new NpgsqlParameter<string> { TypedValue = Encoding.UTF8.GetString(json.Utf8.Span) },
        long number => new NpgsqlParameter<long> { TypedValue = number },
        int number => new NpgsqlParameter<int> { TypedValue = number },
        bool flag => new NpgsqlParameter<bool> { TypedValue = flag },
        string text => new NpgsqlParameter<string> { TypedValue = text },
        byte[] bytes => new NpgsqlParameter<byte[]> { TypedValue = bytes },
        _ => throw new ArgumentException($"A column cannot be a {value.GetType().Name}.", nameof(value)),
    };

    [GeneratedRegex(@"\$(\d+)", RegexOptions.NonBacktracking)]
    private static partial Regex Column();
}
