using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Extensions.Options;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>
/// The directory that holds everything this server keeps. It is locked while the server runs: two servers on one
/// SQLite file would each relay, limit and show presence on their own.
/// </summary>
public sealed class DataDirectory : IDisposable
{
    private const UnixFileMode OwnDirectory = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    // What "group and others get nothing" is to umask.
    private const uint OnlyOwner = 0b000_111_111;

    /// <summary>SQLite's file in it.</summary>
    internal const string Database = "hubbub.db";

    private const string Lock = "hubbub.lock";

    private const string WhatToDo =
        "Make this user its owner (chown -R), or set Data__Directory to a directory in it, which is made anew.";

    private readonly FileStream? _lock;

    private DataDirectory(string root) => Root = root;

    public DataDirectory(IOptions<DataOptions> options)
    {
        Root = Path.GetFullPath(options.Value.Directory);
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(Root);
            }
            else
            {
                // Messages, keys and mails with codes: for this user's eyes only, whoever opens the file, SQLite included.
                _ = Umask(OnlyOwner);
                Directory.CreateDirectory(Root, OwnDirectory);
            }

            _lock = new FileStream(PathOf(Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is UnauthorizedAccessException || (e is IOException && !File.Exists(PathOf(Lock))))
        {
            throw new InvalidOperationException($"This user cannot write to the data directory {Root} ({e.Message}). {WhatToDo}", e);
        }
        catch (IOException e)
        {
            throw new InvalidOperationException(
                $"Another server uses the data directory {Root}; stop it, or set Data__Directory to another one.", e);
        }

        // Not before it is this server's: another one may be at work in it.
        TightenAll();
    }

    /// <summary>One that a server may be using: nothing is made or locked. What SQLite adds is the owner's alone here too.</summary>
    internal static DataDirectory OfServer(IOptions<DataOptions> options)
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = Umask(OnlyOwner);
        }

        return new(Path.GetFullPath(options.Value.Directory));
    }

    public string Root { get; }

    public string PathOf(string file) => Path.Combine(Root, file);

    /// <summary>Writes a file that only this user can read.</summary>
    public void WriteSecret(string file, string content)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(PathOf(file), options);
        using var writer = new StreamWriter(stream);
        writer.Write(content);
    }

    public void Dispose() => _lock?.Dispose();

    private void TightenAll()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            Tighten(new DirectoryInfo(Root), isSuspect: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Dispose();
            throw new InvalidOperationException(
                $"Others may read the data directory {Root}, or something in it, and this user cannot change that ({e.Message}). {WhatToDo}",
                e);
        }
    }

    /// <summary>
    /// Takes from others what they may do, and nothing from the owner. Files first and the directory last: one that is closed
    /// to others has been through this, and need not be walked through at every start. (A link leads elsewhere, where someone
    /// else decides, and so does a directory that is closed to this user too.)
    /// </summary>
    [UnsupportedOSPlatform("windows")]
    private static void Tighten(DirectoryInfo directory, bool isSuspect)
    {
        var isOpen = (directory.UnixFileMode & Others) != 0;
        foreach (var entry in directory.EnumerateFileSystemInfos().Where(e => e.LinkTarget is null))
        {
            var isEntryOpen = (entry.UnixFileMode & Others) != 0;
            if (entry is not DirectoryInfo inner)
            {
                if (isEntryOpen)
                {
                    Close(entry);
                }
            }
            else if (isEntryOpen || ((isSuspect || isOpen) && MayEnter(inner)))
            {
                Tighten(inner, isSuspect || isOpen);
            }
        }

        if (isOpen)
        {
            Close(directory);
        }
    }

    private static bool MayEnter(DirectoryInfo directory)
    {
        try
        {
            using var entries = directory.EnumerateFileSystemInfos().GetEnumerator();
            return entries.MoveNext();
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    // Some file systems take a mode and keep none.
    [UnsupportedOSPlatform("windows")]
    private static void Close(FileSystemInfo entry)
    {
        entry.UnixFileMode &= ~Others;
        entry.Refresh();
        if ((entry.UnixFileMode & Others) != 0)
        {
            throw new IOException($"{entry.FullName} stays {entry.UnixFileMode}");
        }
    }

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint Umask(uint mask);
}
