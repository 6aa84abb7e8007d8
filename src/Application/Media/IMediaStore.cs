namespace Hubbub.Application.Media;

/// <summary>
/// Keeps files under keys. When it cannot, it throws what <see cref="Common.IStorage.FaultOf"/> knows as unavailable.
/// </summary>
public interface IMediaStore
{
    /// <summary>
    /// Stores the whole file, durably, in one step: nobody ever sees a part of it. What was there under the key is
    /// replaced. The staged file may be gone afterwards.
    /// </summary>
    Task Publish(string key, StagedFile file, CancellationToken ct);

    /// <summary>The file, as a stream that can seek; null when there is none.</summary>
    Task<Stream?> Open(string key, CancellationToken ct);

    /// <summary>Deletes what is there of these.</summary>
    Task Delete(IReadOnlyCollection<string> keys, CancellationToken ct);
}

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

/// <summary>The room that is left for files, on the volume that holds the data directory.</summary>
public interface IFreeSpace
{
    /// <summary>Bytes that this process may still write, as of a moment ago.</summary>
    long Bytes { get; }
}
