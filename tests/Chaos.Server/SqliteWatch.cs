using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hubbub.Chaos.Server;

/// <summary>
/// Observes every transaction of every connection from inside SQLite: what it changes, when it is about to commit, and
/// when it has committed. It knows only tables, not the code that writes them.
/// </summary>
internal static unsafe partial class SqliteWatch
{
    private const string Library = "e_sqlite3";

    private const int Delete = 9;
    private const int Insert = 18;
    private const uint StatementStarts = 1;
    private const uint StatementEnded = 2;

    private static readonly ConcurrentDictionary<nint, Transaction> Transactions = new();

    public static void Start()
    {
        if (sqlite3_auto_extension(&Opened) != 0)
        {
            throw new InvalidOperationException("SQLite did not take the watch.");
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Opened(nint connection, nint error, nint api)
    {
        Transactions[connection] = new();
        _ = sqlite3_update_hook(connection, &Changed, connection);
        _ = sqlite3_commit_hook(connection, &Commits, connection);
        _ = sqlite3_rollback_hook(connection, &RolledBack, connection);
        return sqlite3_trace_v2(connection, StatementStarts | StatementEnded, &Traced, connection);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Changed(nint connection, int operation, nint database, nint table, long row)
    {
        var transaction = Transactions[connection];
        switch (operation, Marshal.PtrToStringUTF8(table))
        {
            case (Insert, "Outbox"):
                transaction.Raises = true;
                break;
            case (Insert, "Messages"):
                transaction.StoresMessage = true;
                break;
            case (Delete, "Outbox"):
                transaction.Relays = true;
                break;
            case (Insert, "UserEvents") when ++transaction.Events > 1:
                KillSwitch.Reach(transaction.Relays ? KillSwitch.MidRelay : KillSwitch.MidEffects);
                break;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Commits(nint connection)
    {
        var transaction = Transactions[connection];
        transaction.Commits = true;
        if (transaction.HasGoneBack)
        {
            KillSwitch.CommitsAfterSavepoint();
        }

        if (transaction.IsAct)
        {
            KillSwitch.Reach(KillSwitch.BeforeCommit);
        }

        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void RolledBack(nint connection) => Transactions[connection] = new();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traced(uint what, nint connection, nint statement, nint detail)
    {
        // A statement that is reset early commits after it has "ended"; the start of the next one reveals that.
        var transaction = Transactions[connection];
        if (transaction.Commits && (what == StatementStarts || sqlite3_get_autocommit(connection) != 0))
        {
            Transactions[connection] = new();
            Committed(transaction);
        }

        if (what == StatementStarts)
        {
            if (transaction.HasGoneBack)
            {
                KillSwitch.GoesOnAfterSavepoint();
            }

            transaction.HasGoneBack |= Marshal.PtrToStringUTF8(
                detail)!.StartsWith("ROLLBACK TO", StringComparison.Ordinal);
        }

        return 0;
    }

    private static void Committed(Transaction transaction)
    {
        if (transaction.IsAct)
        {
            KillSwitch.Reach(KillSwitch.AfterCommit);
            if (transaction.StoresMessage)
            {
                KillSwitch.Reach(KillSwitch.AfterMessage);
            }
        }
        else if (transaction is { Relays: true, Events: > 0 })
        {
            KillSwitch.Reach(KillSwitch.AfterRelay);
        }
    }

    [LibraryImport(Library)]
    private static partial int sqlite3_auto_extension(delegate* unmanaged[Cdecl]<nint, nint, nint, int> opened);

    [LibraryImport(Library)]
    private static partial nint sqlite3_update_hook(
        nint connection, delegate* unmanaged[Cdecl]<nint, int, nint, nint, long, void> changed, nint context);

    [LibraryImport(Library)]
    private static partial nint sqlite3_commit_hook(
        nint connection, delegate* unmanaged[Cdecl]<nint, int> commits, nint context);

    [LibraryImport(Library)]
    private static partial nint sqlite3_rollback_hook(
        nint connection, delegate* unmanaged[Cdecl]<nint, void> rolledBack, nint context);

    [LibraryImport(Library)]
    private static partial int sqlite3_trace_v2(
        nint connection, uint what, delegate* unmanaged[Cdecl]<uint, nint, nint, nint, int> traced, nint context);

    [LibraryImport(Library)]
    private static partial int sqlite3_get_autocommit(nint connection);

    private sealed class Transaction
    {
        public bool Raises { get; set; }

        public bool StoresMessage { get; set; }

        public bool Relays { get; set; }

        public int Events { get; set; }

        public bool Commits { get; set; }

        public bool HasGoneBack { get; set; }

        // The relay deletes from the outbox; acts only insert.
        public bool IsAct => !Relays && (Raises || StoresMessage || Events > 0);
    }
}
