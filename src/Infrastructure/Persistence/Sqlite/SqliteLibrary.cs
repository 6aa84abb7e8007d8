using System.Runtime.InteropServices;
using SQLitePCL;

namespace Hubbub.Infrastructure.Persistence.Sqlite;

/// <summary>
/// What SQLite is told once per process, before its first connection. Where another one was opened first it says no, and is
/// as right as ever, and slower.
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

        // Else all connections meet at one lock for each piece of memory.
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        // Else each table that a statement makes for itself (a feed's makes a dozen) begins with room for 20 pages. The call
        // has a variable number of arguments, which Apple's processors are handed in another way.
        if (!OperatingSystem.IsMacOS())
        {
            _ = Configure(raw.SQLITE_CONFIG_PAGECACHE, nint.Zero, 0, 1);
        }
    }

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_config")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int Configure(int option, nint memory, int size, int pages);
}
