using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Operations;

/// <summary>
/// What <see cref="DoctorWorld"/> stored at the time of the first migration, including a message with a key: rows by
/// table and column. It is never regenerated, because later versions must handle databases that the first version left.
/// </summary>
internal static class FirstRows
{
    private static readonly Dictionary<string, Dictionary<string, JsonElement>[]> Tables = Read();

    // Columns that a later migration dropped.
    private static readonly string[] Dropped =
    [
        "messaging.Conversations.LastMessageId", "messaging.Conversations.LastSeq"
    ];

    public static int Count => Tables.Values.Sum(rows => rows.Length);

    public static async Task Insert(AppDbContext db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var transaction = await db.Database.GetDbConnection().BeginTransactionAsync(ct);
        foreach (var (table, rows) in Tables)
        {
            string[] columns = [.. rows[0].Keys];
            var types = await TypesOf(db, table, columns, transaction, ct);
            foreach (var row in rows)
            {
                await using var insert = Command(
                    db, $"INSERT INTO {Name(db, table)} ({List(columns)}) VALUES "
                        + $"({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})", transaction);
                for (var i = 0; i < columns.Length; i++)
                {
                    var parameter = insert.CreateParameter();
                    parameter.ParameterName = $"@p{i}";
                    parameter.Value = Value(row[columns[i]], types[i]);
                    insert.Parameters.Add(parameter);
                }

                await insert.ExecuteNonQueryAsync(ct);
            }
        }

        await transaction.CommitAsync(ct);
    }

    /// <summary>The rows that are missing or changed, apart from columns that were dropped.</summary>
    public static async Task<List<string>> Missing(AppDbContext db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var missing = new List<string>();
        foreach (var (table, rows) in Tables)
        {
            string[] columns = [.. rows[0].Keys.Where(c => !Dropped.Contains($"{table}.{c}"))];
            var types = await TypesOf(db, table, columns, transaction: null, ct);
            var stored = new HashSet<string>();
            await using var select = Command(db, $"SELECT {List(columns)} FROM {Name(db, table)}", transaction: null);
            await using var reader = await select.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                stored.Add(Text(columns.Select((_, i) => reader.GetValue(i))));
            }

            missing.AddRange(rows.Select(row => Text(columns.Select((c, i) => Value(row[c], types[i]))))
                .Where(row => !stored.Contains(row)).Select(row => $"{table}: {row}"));
        }

        return missing;
    }

    private static Dictionary<string, Dictionary<string, JsonElement>[]> Read()
    {
        using var file = typeof(FirstRows).Assembly.GetManifestResourceStream("first-rows.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, JsonElement>[]>>(file)!;
    }

    private static async Task<Type[]> TypesOf(
        AppDbContext db, string table, string[] columns, DbTransaction? transaction, CancellationToken ct)
    {
        await using var command = Command(
            db, $"SELECT {List(columns)} FROM {Name(db, table)} WHERE 1 = 0", transaction);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return [.. columns.Select((_, i) => reader.GetFieldType(i))];
    }

    private static DbCommand Command(AppDbContext db, string text, DbTransaction? transaction)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names from a file in this project.
        command.CommandText = text;
#pragma warning restore CA2100
        command.Transaction = transaction;
        return command;
    }

    // Quoted in a form that all databases accept; only on SQL Server are the tables in schemas.
    private static string Name(AppDbContext db, string table) =>
        string.Join('.', table.Split('.')[(db.Database.IsSqlServer() ? 0 : 1)..].Select(part => $"\"{part}\""));

    private static string List(string[] columns) => string.Join(", ", columns.Select(c => $"\"{c}\""));

    private static object Value(JsonElement value, Type type) => value.ValueKind switch
    {
        JsonValueKind.Null => DBNull.Value,
        JsonValueKind.String => type == typeof(byte[]) ? value.GetBytesFromBase64() : value.GetString()!,
        _ => Convert.ChangeType(value.GetInt64(), type, CultureInfo.InvariantCulture),
    };

    private static string Text(IEnumerable<object> values) => string.Join('|', values.Select(value => value switch
    {
        DBNull => "null",
        byte[] bytes => Convert.ToHexString(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    }));
}
