using System.Runtime.InteropServices;

namespace Hubbub.Client.Storage;

/// <summary>
/// Keeps each value in a file of a directory, which only this user of the machine can read. A file is written beside,
/// flushed to the disk, and renamed into its place, and the directory is flushed: a power cut leaves the old or the new
/// value, and the new one once <see cref="Save"/> has answered.
/// </summary>
public sealed partial class FileStore : IClientStore, IDisposable
{
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // EINVAL: network file systems that have no such call.
    private const int NotSupported = 22;

    private readonly string _directory;
    private readonly FileStream _owner;
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Creates the directory if it does not exist.</summary>
    /// <exception cref="IOException">Another store has the directory open.</exception>
    public FileStore(string directory)
    {
        _directory = directory;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
        }
        else
        {
            Directory.CreateDirectory(directory, Own | UnixFileMode.UserExecute);
        }

        _owner = new(Path.Combine(directory, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }

    /// <inheritdoc/>
    public async Task<byte[]?> Load(string name, CancellationToken ct = default)
    {
        try
        {
            return await File.ReadAllBytesAsync(PathOf(name), ct).ConfigureAwait(false);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task Save(string name, byte[]? value, CancellationToken ct = default)
    {
        await _turn.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            if (value is null)
            {
                File.Delete(PathOf(name));
            }
            else
            {
                await Replace(PathOf(name), value, ct).ConfigureAwait(false);
            }

            FlushDirectory();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Lets another store open the directory.</summary>
    public void Dispose()
    {
        _owner.Dispose();
        _turn.Dispose();
    }

    private static async Task Replace(string path, byte[] value, CancellationToken ct)
    {
        var beside = $"{path}.new";
        File.Delete(beside); // left by a crash
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Own;
        }

        var file = new FileStream(beside, options);
        await using (file.ConfigureAwait(false))
        {
            await file.WriteAsync(value, ct).ConfigureAwait(false);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    /// <summary>Which file a name stands for is a matter of the directory, which has to reach the disk too.</summary>
    private void FlushDirectory()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // its file system does so by itself
        }

        // O_CLOEXEC: no child keeps it open.
        var directory = Open(_directory, OperatingSystem.IsMacOS() ? 0x1000000 : 0x80000);
        var isFlushed = directory >= 0 && (Flush(directory) == 0 || Marshal.GetLastPInvokeError() == NotSupported);
        var error = Marshal.GetLastPInvokeError();
        _ = directory >= 0 ? Close(directory) : 0;
        if (!isFlushed)
        {
            throw new IOException($"{_directory} could not be flushed: {Marshal.GetPInvokeErrorMessage(error)}");
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Flush(int file);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);

    // Names end up in paths: an id that a server sends must not lead out of the directory.
    private string PathOf(string name) => name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
        ? Path.Combine(_directory, name)
        : throw new ArgumentException($"A name is of letters, digits and hyphens, not {name}.", nameof(name));
}
