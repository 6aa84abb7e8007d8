using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Hubbub.Load.Feeds;

/// <summary>
/// Fills a table row by row with one prepared statement, with indexes dropped until the end. Unnamed columns get null,
/// zero or an empty text, so that a new column does not break it.
/// </summary>
internal sealed class BulkTable : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly List<(string Name, string Sql)> _indexes = [];
    private readonly SqliteCommand _insert;

    public BulkTable(SqliteConnection connection, string table, params string[] columns)
    {
        _connection = connection;
        foreach (var index in Query(
            $"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = '{table}'"))
        {
            _indexes.Add(((string)index[0], (string)index[1]));
            Run($"DROP INDEX \"{index[0]}\"");
        }

        var all = new List<string>();
        var values = new List<string>();
        foreach (var column in Query($"SELECT name, type, \"notnull\" FROM pragma_table_info('{table}')"))
        {
            var name = (string)column[0];
            var given = Array.IndexOf(columns, name);
            if (given >= 0 || Convert.ToInt32(column[2], CultureInfo.InvariantCulture) == 1)
            {
                all.Add($"\"{name}\"");
                values.Add(given >= 0 ? $"$p{given}" : Nothing((string)column[1]));
            }
        }

        _insert = Command($"INSERT INTO \"{table}\" ({string.Join(", ", all)}) VALUES ({string.Join(", ", values)})");
        for (var i = 0; i < columns.Length; i++)
        {
            _insert.Parameters.Add(new($"$p{i}", null));
        }
    }

    public void Add(params object?[] row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            _insert.Parameters[i].Value = row[i] ?? DBNull.Value;
        }

        _insert.ExecuteNonQuery();
    }

    /// <summary>Recreates the indexes after the rows.</summary>
    public void Dispose()
    {
        _insert.Dispose();
        foreach (var (_, sql) in _indexes)
        {
            Run(sql);
        }
    }

    private static string Nothing(string type) =>
        type switch { "INTEGER" or "REAL" => "0", "BLOB" => "zeroblob(32)", _ => "''" };

    /// <summary>Runs a statement without results.</summary>
    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = CommandFor(connection, sql);
        command.ExecuteNonQuery();
    }

    private static SqliteCommand CommandFor(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of tables and columns, from this program and from the schema.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private SqliteCommand Command(string sql) => CommandFor(_connection, sql);

    private void Run(string sql) => Run(_connection, sql);

    private List<object[]> Query(string sql)
    {
        using var command = Command(sql);
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }
}
