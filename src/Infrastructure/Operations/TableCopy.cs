using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Hubbub.Infrastructure.Operations;

/// <summary>How many rows a table has, and the sum of their hashes, which depends on no order.</summary>
internal readonly record struct RowSum(long Rows, UInt128 Hash)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rows,10} rows, {Hash:x32}");
}

/// <summary>A table of the target, to which SQLite's table of the same name is copied row by row.</summary>
internal sealed class TableCopy
{
    // SQL Server takes 2,100 parameters in a statement, and 1,000 rows.
    private const int MostParameters = 2_000;
    private const int MostRows = 500;

    private readonly TableSql _sql;
    private readonly Column[] _columns;

    public TableCopy(AppDbContext target, ITable table)
    {
        Name = table.Name;
        _columns = [.. table.Columns.Select(c => new Column(c.Name, StoredAs(c)))];
        _sql = new(target.GetService<ISqlGenerationHelper>(), table, [.. _columns.Select(c => c.Name)]);
    }

    public string Name { get; }

    /// <summary>Deletes the rows that migrations have stored.</summary>
    /// <exception cref="InvalidOperationException">There are others.</exception>
    public async Task Empty(DbTransaction target, int seeds, CancellationToken ct)
    {
        await using var count = Command(target, _sql.Count);
        var rows = Convert.ToInt64(await count.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture);
        if (rows != seeds)
        {
            throw new InvalidOperationException(
                $"The target has rows already ({rows} in {Name}); copy into a new, empty database.");
        }

        if (seeds > 0)
        {
            await using var delete = Command(target, _sql.Delete);
            await delete.ExecuteNonQueryAsync(ct);
        }
    }

    /// <summary>Copies all rows, and returns their sum as they were read.</summary>
    /// <exception cref="InvalidOperationException">The target does not take a row.</exception>
    public async Task<RowSum> Copy(DbTransaction source, DbTransaction target, CancellationToken ct)
    {
        var sum = new RowSum();
        await using var select = Command(source, _sql.SelectFromSqlite);
        await using var rows = await select.ExecuteReaderAsync(ct);
        var batch = new List<object?[]>();
        var most = Math.Clamp(MostParameters / _columns.Length, 1, MostRows);
        await using var insert = Insert(target, most);
        try
        {
            while (await rows.ReadAsync(ct))
            {
                var row = Read(rows);
                sum = Add(sum, row);
                batch.Add(row);
                if (batch.Count == most)
                {
                    await Store(insert, batch, ct);
                }
            }

            if (batch.Count > 0)
            {
                await using var last = Insert(target, batch.Count);
                await Store(last, batch, ct);
            }
        }
        catch (Exception e) when (e is DbException or OverflowException or InvalidCastException or FormatException)
        {
            throw new InvalidOperationException($"A row of {Name} cannot be stored: {e.Message}", e);
        }

        return sum;
    }

    /// <summary>The sum of the target's rows.</summary>
    public async Task<RowSum> Stored(DbTransaction target, CancellationToken ct)
    {
        var sum = new RowSum();
        await using var select = Command(target, _sql.Select);
        await using var rows = await select.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            sum = Add(sum, Read(rows));
        }

        return sum;
    }

    private DbCommand Insert(DbTransaction target, int rows)
    {
        var command = Command(target, _sql.Insert(rows));
        for (var i = 0; i < rows * _columns.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = TableSql.Parameter(i);
            parameter.DbType = _columns[i % _columns.Length].Stored switch
            {
                TypeCode.Boolean => DbType.Boolean,
                TypeCode.Int32 => DbType.Int32,
                TypeCode.Int64 => DbType.Int64,
                TypeCode.Double => DbType.Double,
                TypeCode.String => DbType.String,
                _ => DbType.Binary,
            };
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static async Task Store(DbCommand insert, List<object?[]> rows, CancellationToken ct)
    {
        var values = rows.SelectMany(row => row).GetEnumerator();
        foreach (DbParameter parameter in insert.Parameters)
        {
            values.MoveNext();
            parameter.Value = values.Current ?? DBNull.Value;
        }

        await insert.ExecuteNonQueryAsync(ct);
        rows.Clear();
    }

    private static DbCommand Command(DbTransaction transaction, string text)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        // A large table takes as long as it takes.
        command.CommandTimeout = 0;
#pragma warning disable CA2100 // Names of the model.
        command.CommandText = text;
#pragma warning restore CA2100
        return command;
    }

    private object?[] Read(DbDataReader rows)
    {
        var row = new object?[_columns.Length];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = rows.IsDBNull(i) ? null : _columns[i].Stored switch
            {
                TypeCode.Boolean => rows.GetBoolean(i),
                TypeCode.Int32 => rows.GetInt32(i),
                TypeCode.Int64 => rows.GetInt64(i),
                TypeCode.Double => rows.GetDouble(i),
                TypeCode.String => rows.GetString(i),
                _ => rows.GetFieldValue<byte[]>(i),
            };
        }

        return row;
    }

    // The same bytes for the same values, whichever database they come from.
    private static RowSum Add(RowSum sum, object?[] row)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var value in row)
        {
            writer.Write(value is not null);
            switch (value)
            {
                case bool flag: writer.Write(flag); break;
                case int number: writer.Write(number); break;
                case long number: writer.Write(number); break;
                case double number: writer.Write(number); break;
                case string text: writer.Write(text); break;
                case byte[] data: writer.Write(data.Length); writer.Write(data); break;
                default: break;
            }
        }

        var hash = SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        return new(sum.Rows + 1, unchecked(sum.Hash + BitConverter.ToUInt128(hash)));
    }

    private static TypeCode StoredAs(IColumn column)
    {
        var mapping = column.PropertyMappings[0].TypeMapping;
        var type = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        // The code of an enum is that of its numbers.
        return (type == typeof(byte[]), Type.GetTypeCode(type)) switch
        {
            (true, var code) => code,
            (_, var code and (TypeCode.Boolean or TypeCode.Int32 or TypeCode.Int64 or TypeCode.Double
                or TypeCode.String)) => code,
            _ => throw new NotSupportedException($"{column.Table.Name}.{column.Name} is a {type}."),
        };
    }

    private sealed record Column(string Name, TypeCode Stored);
}
