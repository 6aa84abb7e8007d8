namespace Hubbub.Application.Media;

/// <summary>
/// Stores files under keys. If it fails, it throws what <see cref="Common.IStorage.FaultOf"/> reports as unavailable.
/// </summary>
public interface IMediaStore
{
    /// <summary>
    /// Stores the whole file durably and atomically: nobody ever sees a part of it. Replaces any file with this key.
    /// The staged file may be gone afterwards.
    /// </summary>
    Task Publish(string key, StagedFile file, CancellationToken ct);

    /// <summary>The file, as a seekable stream; null if there is none.</summary>
    Task<Stream?> Open(string key, CancellationToken ct);

    /// <summary>Deletes those of these files that exist.</summary>
    Task Delete(IReadOnlyCollection<string> keys, CancellationToken ct);
}

/// <summary>The space left for files, on the volume that holds the data directory.</summary>
public interface IFreeSpace
{
    /// <summary>Bytes that this process may still write, as of a moment ago.</summary>
    long Bytes { get; }
}
