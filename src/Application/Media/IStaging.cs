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
