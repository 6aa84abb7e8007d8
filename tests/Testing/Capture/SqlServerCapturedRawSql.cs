using System.Data.Common;
using System.Reflection;
using System.Text.RegularExpressions;
using Hubbub.Infrastructure;
using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hubbub.Testing.Capture;

/// <summary>Asks, for each raw statement in SQLite's dialect, the one beside it in SQL Server's.</summary>
internal sealed partial class SqlServerCapturedRawSql : DbCommandInterceptor
{
    private static readonly Dictionary<string, string?> SqlServerOf = Dialects()
        .SelectMany(d => d.Texts, (d, text) => (Sqlite: text(d.Sqlite), SqlServer: text(d.SqlServer)))
        .Where(t => t.Sqlite is not null)
        .ToDictionary(t => Placeholder().Replace(t.Sqlite!, "@p$1"), t => t.SqlServer);

    /// <summary>Every statement of SQL Server's dialect, as it is sent.</summary>
    public static IEnumerable<Command> SqlServerTexts() =>
        (from dialect in Dialects()
         from text in dialect.Texts
         let sent = text(dialect.SqlServer)
         where sent is not null
         select new Command(Placeholder().Replace(sent, "@p$1"), string.Empty)).Concat(ForRows());

    // Statements that take all rows as one parameter.
    private static IEnumerable<Command> ForRows() =>
        from type in typeof(InfrastructureServices).Assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType == typeof(DualStatement)
        select new Command(((DualStatement)field.GetValue(null)!).SqlServer, "@rows nvarchar(max)");

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
            StatementLog.Fault($"No *Sql type has this statement beside one for SQL Server: {command.CommandText}");
        }
        else if (text is not null)
        {
            var values = command.Parameters.Cast<DbParameter>().Select(p => p.Value!).ToArray();
            SqlServerCapture.Ask(text, db => db.Database.ExecuteSqlRaw(text, values));
        }
    }

    // By convention: a type *Sql with its two values, Sqlite and SqlServer, side by side.
    private static IEnumerable<(object Sqlite, object SqlServer, IEnumerable<Func<object, string?>> Texts)> Dialects() =>
        from type in typeof(InfrastructureServices).Assembly.GetTypes()
        where type.Name.EndsWith("Sql", StringComparison.Ordinal)
        let sqlite = ValueOf(type, "Sqlite")
        let sqlServer = ValueOf(type, "SqlServer")
        where sqlite is not null && sqlServer is not null
        select (
            sqlite,
            sqlServer,
            TextsOf(type).Select(p => (Func<object, string?>)(of => (string?)p.GetValue(of))));

    private static IEnumerable<PropertyInfo> TextsOf(Type type) =>
        type.GetProperties().Where(p => p.PropertyType == typeof(string));

    private static object? ValueOf(Type type, string name) =>
        type.GetField(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)?.GetValue(null);

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Placeholder();
}
