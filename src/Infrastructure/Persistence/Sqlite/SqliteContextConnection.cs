#pragma warning disable EF1001 // The provider's connection type is internal, but only there does EF open and close one.
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace Hubbub.Infrastructure.Persistence.Sqlite;

/// <summary>
/// A context's connection. EF opens it for each statement and closes it afterwards; here, that takes one of
/// <see cref="SqliteConnections"/> and returns it. A transaction takes the write connection until it ends. EF's own
/// connections register functions at each opening (for decimals and regular expressions, which our queries do not use),
/// which makes SQLite recompile every statement; these register none.
/// </summary>
internal sealed class SqliteContextConnection : SqliteRelationalConnection
{
    private readonly SqliteConnections? _connections;
    private SqliteSession? _taken;
    private int _opened;
    private bool _isGiven;

    public SqliteContextConnection(
        RelationalConnectionDependencies dependencies,
        IRawSqlCommandBuilder rawSqlCommandBuilder,
        IDiagnosticsLogger<DbLoggerCategory.Infrastructure> logger)
        : base(dependencies, rawSqlCommandBuilder, logger) =>
        _connections = (dependencies.CurrentContext.Context as SqliteDbContext)?.Connections;

    [AllowNull]
    public override DbConnection DbConnection
    {
        get => IsOther ? base.DbConnection : _taken ??= _connections!.TakeReader();
        set => base.DbConnection = value;
    }

    // A connection supplied by the caller or the migration tool.
    private bool IsOther => _isGiven || _connections is null;

    public override void SetDbConnection(DbConnection? value, bool contextOwnsConnection)
    {
        base.SetDbConnection(value, contextOwnsConnection);
        _isGiven = value is not null;
    }

    public override bool Open(bool errorsExpected = false)
    {
        try
        {
            var wasOpened = base.Open(errorsExpected);
            _opened++;
            return wasOpened;
        }
        finally
        {
            ReturnUnopened();
        }
    }

    public override async Task<bool> OpenAsync(CancellationToken cancellationToken, bool errorsExpected = false)
    {
        try
        {
            var wasOpened = await base.OpenAsync(cancellationToken, errorsExpected);
            _opened++;
            return wasOpened;
        }
        finally
        {
            ReturnUnopened();
        }
    }

    public override bool Close()
    {
        var wasClosed = base.Close();
        Closed();
        return wasClosed;
    }

    public override async Task<bool> CloseAsync()
    {
        var wasClosed = await base.CloseAsync();
        Closed();
        return wasClosed;
    }

    public override IDbContextTransaction BeginTransaction(IsolationLevel isolationLevel)
    {
        var isTaken = TakeWriter();
        try
        {
            return base.BeginTransaction(isolationLevel);
        }
        catch when (isTaken)
        {
            LeaveWriter();
            throw;
        }
    }

    public override async Task<IDbContextTransaction> BeginTransactionAsync(
        IsolationLevel isolationLevel, CancellationToken cancellationToken = default)
    {
        var isTaken = TakeWriter();
        try
        {
            return await base.BeginTransactionAsync(isolationLevel, cancellationToken);
        }
        catch when (isTaken)
        {
            LeaveWriter();
            throw;
        }
    }

    protected override void CloseDbConnection()
    {
        if (IsOther)
        {
            base.CloseDbConnection();
        }
    }

    protected override Task CloseDbConnectionAsync() => IsOther ? base.CloseDbConnectionAsync() : Task.CompletedTask;

    protected override void ResetState(bool disposeDbConnection)
    {
        base.ResetState(disposeDbConnection);
        End();
    }

    protected override async ValueTask ResetStateAsync(bool disposeDbConnection)
    {
        await base.ResetStateAsync(disposeDbConnection);
        End();
    }

    private bool TakeWriter()
    {
        // EF itself refuses nested transactions.
        if (IsOther || CurrentTransaction is not null)
        {
            return false;
        }

        if (_opened > 0)
        {
            throw new InvalidOperationException("A transaction cannot begin while its context reads.");
        }

        Return();
        _taken = _connections!.TakeWriter();
        return true;
    }

    // EF leaves the connection open if a transaction fails to begin.
    private void LeaveWriter()
    {
        if (_opened > 0)
        {
            Close();
        }
        else
        {
            Return();
        }
    }

    private void Closed()
    {
        _opened = Math.Max(_opened - 1, 0);
        ReturnUnopened();
    }

    private void ReturnUnopened()
    {
        if (_opened == 0)
        {
            Return();
        }
    }

    private void End()
    {
        // If it was not closed, a result may not have been read to its end.
        Return(isRead: _opened == 0);
        _opened = 0;
    }

    private void Return(bool isRead = true)
    {
        if (_taken is { } session)
        {
            _taken = null;
            _connections!.Return(session, isRead);
        }
    }
}
