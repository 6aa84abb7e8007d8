using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>Flushes a file's content to the disk, and throws if that fails.</summary>
internal static class FileFlush
{
    private const int Interrupted = 4;

    // .NET's own flush to disk does not report errors. It also writes the modification time, which nobody needs: a
    // second block to wait for each time.
    public static void ToDisk(SafeFileHandle handle)
    {
        if (!OperatingSystem.IsLinux())
        {
            RandomAccess.FlushToDisk(handle);
            return;
        }

        while (FlushData(handle) != 0)
        {
            var error = Marshal.GetLastPInvokeError();
            if (error != Interrupted)
            {
                throw new IOException($"fdatasync: {Marshal.GetPInvokeErrorMessage(error)}");
            }
        }
    }

    public static void ToDisk(FileStream stream)
    {
        stream.Flush();
        ToDisk(stream.SafeFileHandle);
    }

    [DllImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FlushData(SafeFileHandle handle);
}
