using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Extensions.Options;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>
/// The directory that holds all of the server's files. It is locked while the server runs: two servers on one SQLite
/// file would each relay events, limit rates and show presence independently.
/// </summary>
public sealed class DataDirectory : IDisposable
{
    private const UnixFileMode OwnDirectory = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    // umask 077: nothing for group and others.
    private const uint OnlyOwner = 0b000_111_111;

    /// <summary>The SQLite database file.</summary>
    internal const string Database = "hubbub.db";

    private const string Lock = "hubbub.lock";

    private const string WhatToDo =
        "Make this user its owner (chown -R), or set Data__Directory to a new directory inside it.";

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
                // Messages, keys and mails with codes: readable by this user only, also in files that SQLite creates.
                _ = Umask(OnlyOwner);
                Directory.CreateDirectory(Root, OwnDirectory);
            }

            _lock = new FileStream(PathOf(Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is UnauthorizedAccessException || (e is IOException && !File.Exists(PathOf(Lock))))
        {
            throw new InvalidOperationException(
                $"This user cannot write to the data directory {Root} ({e.Message}). {WhatToDo}", e);
        }
        catch (IOException e)
        {
            throw new InvalidOperationException(
                $"Another server uses the data directory {Root}; stop it, or set Data__Directory to another one.", e);
        }

        // Only after the lock is taken: another server may have been working in it.
        TightenAll();
    }

    /// <summary>
    /// The directory of a server that may be running: nothing is created or locked. The umask is set here too.
    /// </summary>
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

    /// <summary>
    /// The same for a file that does not exist yet, written whole and flushed. If someone else creates it at the same
    /// time, theirs stays.
    /// </summary>
    public void CreateSecret(string file, string content)
    {
        var draft = $"{file}.{Guid.NewGuid():N}";
        try
        {
            WriteSecret(draft, content);
            using (var written = new FileStream(PathOf(draft), FileMode.Open, FileAccess.ReadWrite))
            {
                FileFlush.ToDisk(written);
            }

            File.Move(PathOf(draft), PathOf(file), overwrite: false);
        }
        catch (IOException) when (File.Exists(PathOf(file)))
        {
            File.Delete(PathOf(draft));
        }
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
                $"Others may read the data directory {Root}, or something in it, and this user cannot change that "
                    + $"({e.Message}). {WhatToDo}",
                e);
        }
    }

    /// <summary>
    /// Removes the permissions of group and others, and none of the owner's. Files first and the directory last: a
    /// directory closed to others has been processed and need not be walked at every start. (Links lead to places that
    /// someone else manages, and so are skipped, like directories that this user cannot enter.)
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

    // Some file systems accept a mode and ignore it.
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
