using System.Data.Common;
using SQLitePCL;

namespace Hubbub.Infrastructure.Persistence.Statements;

/// <summary>A result row on any database; valid until the next row is read.</summary>
internal readonly struct SqlRow
{
    private readonly sqlite3_stmt? _statement;
    private readonly DbDataReader? _reader;

    public SqlRow(sqlite3_stmt statement) => _statement = statement;

    public SqlRow(DbDataReader reader) => _reader = reader;

    public bool IsNull(int column) =>
        _reader?.IsDBNull(column) ?? raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public long Int64(int column) => _reader?.GetInt64(column) ?? raw.sqlite3_column_int64(_statement, column);

    public int Int32(int column) => _reader?.GetInt32(column) ?? raw.sqlite3_column_int(_statement, column);

    public double Double(int column) => _reader?.GetDouble(column) ?? raw.sqlite3_column_double(_statement, column);

    public bool Bool(int column) => _reader?.GetBoolean(column) ?? raw.sqlite3_column_int(_statement, column) != 0;

    public string Text(int column) =>
        _reader?.GetString(column) ?? raw.sqlite3_column_text(_statement, column).utf8_to_string();

    public byte[] Bytes(int column) =>
        _reader?.GetFieldValue<byte[]>(column) ?? raw.sqlite3_column_blob(_statement, column).ToArray();

    /// <summary>A time, which all databases store in Unix milliseconds.</summary>
    public DateTimeOffset Time(int column) => DateTimeOffset.FromUnixTimeMilliseconds(Int64(column));
}
