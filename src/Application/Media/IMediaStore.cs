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

/// <summary>The room that is left for files, on the volume that holds the data directory.</summary>
public interface IFreeSpace
{
    /// <summary>Bytes that this process may still write, as of a moment ago.</summary>
    long Bytes { get; }
}
