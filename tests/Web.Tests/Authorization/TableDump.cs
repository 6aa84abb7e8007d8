using System.Data.Common;
using System.Globalization;
using System.Text;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Web.Tests.Authorization;

/// <summary>
/// Every row of every table as text, for comparisons. No table is excluded: what changes by itself (the node's lease,
/// presence) changes with the clock, which is stopped.
/// </summary>
internal static class TableDump
{
    public static Task Relayed(this TestServer server) => WireExtensions.Until(
        async () => !await server.Db(db => db.Outbox.AnyAsync()), "everything was relayed");

    public static async Task<string> Dump(this TestServer server)
    {
        await server.Relayed();
        return await server.Db(async db =>
        {
            var text = new StringBuilder();
            var connection = db.Database.GetDbConnection();
            await connection.OpenAsync();
            foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Order())
            {
                await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names come from the model.
                command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
                await using var reader = await command.ExecuteReaderAsync();
                var rows = new List<string>();
                while (await reader.ReadAsync())
                {
                    rows.Add(RowOf(reader));
                }

                text.Append(table).Append(": ").Append(rows.Count).Append('\n');
                text.AppendJoin('\n', rows.Order(StringComparer.Ordinal)).Append('\n');
            }

            return text.ToString();
        });
    }

    /// <summary>The lines that are in only one of the dumps.</summary>
    public static IEnumerable<string> Difference(string before, string after)
    {
        var (old, now) = (before.Split('\n'), after.Split('\n'));
        return [.. old.Except(now).Select(l => $"- {l}"), .. now.Except(old).Select(l => $"+ {l}")];
    }

    private static string RowOf(DbDataReader row) => string.Join(" | ", Enumerable.Range(0, row.FieldCount)
        .Select(i => row.GetValue(i) is byte[] bytes
            ? Convert.ToHexString(bytes)
            : Convert.ToString(row.GetValue(i), CultureInfo.InvariantCulture)));
}
