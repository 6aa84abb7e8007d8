using System.Runtime.InteropServices;
using SQLitePCL;

namespace Hubbub.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Settings of SQLite made once per process, before the first connection. If another connection was opened first,
/// SQLite rejects them and works just as correctly, but more slowly.
/// </summary>
internal static class SqliteLibrary
{
    private static int _isSetUp;

    /// <summary>The driver must have loaded the library.</summary>
    public static void SetUp()
    {
        if (Interlocked.Exchange(ref _isSetUp, 1) == 1)
        {
            return;
        }

        // Otherwise all connections contend for one lock at each allocation.
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        // Otherwise each temporary table of a statement (a feed's has a dozen) starts with room for 20 pages. The
        // function is variadic, and Apple's processors pass variadic arguments differently.
        if (!OperatingSystem.IsMacOS())
        {
            _ = Configure(raw.SQLITE_CONFIG_PAGECACHE, nint.Zero, 0, 1);
        }
    }

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_config")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int Configure(int option, nint memory, int size, int pages);
}
