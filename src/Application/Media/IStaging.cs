namespace Hubbub.Application.Media;

/// <summary>Files that are on their way: on this machine's disk, under names of our own, gone after a restart.</summary>
public interface IStaging
{
    /// <summary>A new file, which is not there until someone writes it.</summary>
    StagedFile Create();

    /// <summary>
    /// Takes what the stream holds, without ever holding much of it; null, and nothing is kept, when it is more than
    /// <paramref name="most"/> bytes.
    /// </summary>
    Task<StagedFile?> Receive(Stream content, long most, CancellationToken ct);

    /// <summary>One file out of many, in their order.</summary>
    Task<StagedFile> Join(IAsyncEnumerable<Stream> parts, CancellationToken ct);
}

/// <summary>A file that goes when it is disposed of, unless it was published.</summary>
public sealed class StagedFile(string path) : IDisposable
{
    public string Path => path;

    /// <summary>SHA-256 of what was received.</summary>
    public byte[] Hash { get; init; } = [];

    /// <summary>False once it was published or disposed of.</summary>
    public bool IsThere => File.Exists(path);

    public long Length => new FileInfo(path).Length;

    public FileStream Read() => new(path, FileMode.Open, FileAccess.Read, FileShare.Read);

    public void Dispose() => File.Delete(path);
}
