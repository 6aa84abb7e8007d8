using Microsoft.Data.Sqlite;

namespace Hubbub.Chaos;

internal static class SqliteRows
{
    /// <summary>The rows that a statement returns.</summary>
    public static List<T> Read<T>(this SqliteConnection database, string sql, Func<SqliteDataReader, T> row)
    {
#pragma warning disable CA2100 // Only numbers and constant names are interpolated.
        using var command = new SqliteCommand(sql, database);
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }
}
