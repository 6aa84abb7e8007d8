using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Hubbub.Infrastructure.Operations;

/// <summary>The statements that copy a table, whose names come from the model of the target's database.</summary>
internal sealed class TableSql(ISqlGenerationHelper target, ITable table, IReadOnlyList<string> columns)
{
    private readonly string _table = target.DelimitIdentifier(table.Name, table.Schema);

    public string Count => $"SELECT COUNT(*) FROM {_table}";

    public string Delete => $"DELETE FROM {_table}";

    public string Select => $"SELECT {Columns(target.DelimitIdentifier)} FROM {_table}";

    /// <summary>The same columns of SQLite's table, which has no schema.</summary>
    public string SelectFromSqlite => $"SELECT {Columns(Quoted)} FROM {Quoted(table.Name)}";

    public static string Parameter(int number) => string.Create(CultureInfo.InvariantCulture, $"@p{number}");

    public string Insert(int rows)
    {
        var text = new StringBuilder($"INSERT INTO {_table} ({Columns(target.DelimitIdentifier)}) VALUES ");
        for (var row = 0; row < rows; row++)
        {
            var parameters = Enumerable.Range(row * columns.Count, columns.Count).Select(Parameter);
            text.Append(row == 0 ? "(" : ", (").AppendJoin(", ", parameters).Append(')');
        }

        return text.ToString();
    }

    private static string Quoted(string name) => $"\"{name}\"";

    private string Columns(Func<string, string> quoted) => string.Join(", ", columns.Select(quoted));
}
