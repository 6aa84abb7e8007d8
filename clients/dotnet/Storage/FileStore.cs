namespace Hubbub.Client.Storage;

/// <summary>
/// Keeps each value in a file of a directory, which only this user of the machine can read. A file is written beside,
/// flushed to the disk, and renamed into its place: a power cut leaves the old or the new value.
/// </summary>
public sealed class FileStore : IClientStore, IDisposable
{
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;

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
            return await File.ReadAllBytesAsync(PathOf(name), ct);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task Save(string name, byte[]? value, CancellationToken ct = default)
    {
        await _turn.WaitAsync(ct);
        try
        {
            if (value is null)
            {
                File.Delete(PathOf(name));
            }
            else
            {
                await Replace(PathOf(name), value, ct);
            }
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

        await using (var file = new FileStream(beside, options))
        {
            await file.WriteAsync(value, ct);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    // Names end up in paths: an id that a server sends must not lead out of the directory.
    private string PathOf(string name) => name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
        ? Path.Combine(_directory, name)
        : throw new ArgumentException($"A name is of letters, digits and hyphens, not {name}.", nameof(name));
}
