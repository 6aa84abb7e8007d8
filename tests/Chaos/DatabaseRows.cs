using System.Data.Common;

namespace Hubbub.Chaos;

internal static class DatabaseRows
{
    /// <summary>The rows that a statement returns.</summary>
    public static List<T> Read<T>(this DbConnection database, string sql, Func<DbDataReader, T> row)
    {
        using var command = database.CreateCommand();
#pragma warning disable CA2100 // Only numbers and constant names are interpolated.
        command.CommandText = sql;
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
