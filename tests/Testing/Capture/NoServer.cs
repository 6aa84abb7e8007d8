using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hubbub.Testing.Capture;

/// <summary>Captures each command at the moment it would be sent to the server.</summary>
internal sealed class NoServer : DbCommandInterceptor, IDbConnectionInterceptor
{
    [ThreadStatic]
    private static List<Command>? _sent;

    /// <summary>The commands sent by this thread.</summary>
    public static List<Command> Sent
    {
        get => _sent ??= [];
        set => _sent = value;
    }

    public InterceptionResult ConnectionOpening(
        DbConnection connection, ConnectionEventData eventData,
        InterceptionResult result) => InterceptionResult.Suppress();

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => throw Keep(command);

    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => throw Keep(command);

    public override InterceptionResult<object> ScalarExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result) => throw Keep(command);

    private static StatementKept Keep(DbCommand command)
    {
        Sent.Add(Command.Of((SqlCommand)command));
        return new();
    }
}
