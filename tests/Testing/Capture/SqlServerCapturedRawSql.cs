using System.Data.Common;
using System.Reflection;
using Hubbub.Infrastructure;
using Hubbub.Infrastructure.Persistence.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hubbub.Testing.Capture;

/// <summary>For each raw statement in SQLite's dialect, captures its counterpart in SQL Server's.</summary>
internal sealed class SqlServerCapturedRawSql : DbCommandInterceptor
{
    private static readonly Dictionary<string, string?> SqlServerOf = FieldsOf<DialectText>()
        .Where(s => s.Sqlite is not null).ToDictionary(s => s.Sqlite!, s => s.SqlServer);

    /// <summary>Every statement of SQL Server's dialect, as it is sent; all rows are one parameter.</summary>
    public static IEnumerable<Command> SqlServerTexts() =>
    [
        .. FieldsOf<DialectText>()
            .Select(s => s.SqlServer)
            .OfType<string>()
            .Select(text => new Command(text, string.Empty)),
        .. FieldsOf<DialectStatement>().Select(s => new Command(s.SqlServer, "@rows nvarchar(max)")),
    ];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Ask(command, eventData);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        Ask(command, eventData);
        return new(result);
    }

    private static void Ask(DbCommand command, CommandEventData eventData)
    {
        if (eventData.CommandSource is not (CommandSource.ExecuteSqlRaw or CommandSource.FromSqlQuery))
        {
            return;
        }

        if (!SqlServerOf.TryGetValue(command.CommandText.TrimEnd(), out var text))
        {
            StatementLog.Fault($"No field has this statement beside one for SQL Server: {command.CommandText}");
        }
        else if (text is not null)
        {
            var values = command.Parameters.Cast<DbParameter>().Select(p => p.Value!).ToArray();
            SqlServerCapture.Ask(text, db => db.Database.ExecuteSqlRaw(text, values));
        }
    }

    private static IEnumerable<T> FieldsOf<T>() =>
        from type in typeof(InfrastructureServices).Assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType == typeof(T)
        select (T)field.GetValue(null)!;
}
