namespace Hubbub.Application.Media;

/// <summary>Temporary files on this machine's disk, under generated names; deleted at a restart.</summary>
public interface IStaging
{
    /// <summary>A new file, which does not exist until it is written.</summary>
    StagedFile Create();

    /// <summary>
    /// Stores the content of the stream, with little of it in memory at a time; null, and nothing is kept, if it is
    /// more than <paramref name="most"/> bytes.
    /// </summary>
    Task<StagedFile?> Receive(Stream content, long most, CancellationToken ct);

    /// <summary>Joins many files into one, in their order.</summary>
    Task<StagedFile> Join(IAsyncEnumerable<Stream> parts, CancellationToken ct);
}

/// <summary>A file that is deleted when disposed of, unless it was published.</summary>
public sealed class StagedFile(string path) : IDisposable
{
    public string Path => path;

    /// <summary>SHA-256 of the received content.</summary>
    public byte[] Hash { get; init; } = [];

    /// <summary>False once published or disposed of.</summary>
    public bool IsThere => File.Exists(path);

    public long Length => new FileInfo(path).Length;

    public FileStream Read() => new(path, FileMode.Open, FileAccess.Read, FileShare.Read);

    public void Dispose() => File.Delete(path);
}
