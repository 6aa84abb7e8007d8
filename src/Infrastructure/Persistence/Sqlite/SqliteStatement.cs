using Hubbub.Application.Common.Json;
using Hubbub.Infrastructure.Persistence.Statements;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Hubbub.Infrastructure.Persistence.Sqlite;

/// <summary>
/// A statement that is prepared once and run for many rows, directly through the library: the driver's objects around
/// each run cost more than most runs. Its parameters are $0, $1, ….
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private int[]? _places;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _connection = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(_connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    /// <summary>Runs it for one row; returns how many rows were written.</summary>
    public int Execute(object?[] row)
    {
        Bind(row);
        try
        {
            while (Step())
            {
                // Result rows are ignored.
            }
        }
        finally
        {
            // Its error code only repeats that of the step.
            raw.sqlite3_reset(_statement);
        }

        return raw.sqlite3_changes(_connection);
    }

    /// <summary>Runs it for one row and adds its result rows to <paramref name="found"/>.</summary>
    public void Query<T>(object?[] row, Func<SqlRow, T> read, List<T> found)
    {
        Bind(row);
        try
        {
            while (Step())
            {
                found.Add(read(new SqlRow(_statement)));
            }
        }
        finally
        {
            // Releases the read lock, also after a failure.
            raw.sqlite3_reset(_statement);
        }
    }

    public void Dispose() => _statement.Dispose();

    private bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        if (code != raw.SQLITE_DONE)
        {
            Check(code);
        }

        return false;
    }

    private void Bind(object?[] row)
    {
        _places ??= [.. row.Select((_, column) => raw.sqlite3_bind_parameter_index(_statement, $"${column}"))];
        for (var column = 0; column < row.Length; column++)
        {
            // The statement may not use every column.
            if (_places[column] > 0)
            {
                Check(Bind(_places[column], row[column]));
            }
        }
    }

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, place),
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        bool flag => raw.sqlite3_bind_int64(_statement, place, flag ? 1 : 0),
        int number => raw.sqlite3_bind_int64(_statement, place, number),
        string text => raw.sqlite3_bind_text(_statement, place, text),
        RawJson json => raw.sqlite3_bind_text(_statement, place, json.Utf8.Span),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
        _ => throw new ArgumentException($"A column cannot be a {value.GetType().Name}.", nameof(value)),
    };

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _connection);
}
