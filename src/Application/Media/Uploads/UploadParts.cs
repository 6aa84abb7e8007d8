using System.Runtime.CompilerServices;
using Hubbub.Domain.Media;

namespace Hubbub.Application.Media.Uploads;

/// <summary>Joins the stored parts of an upload into one file.</summary>
internal sealed class UploadParts(IMediaStore store, IStaging staging)
{
    /// <summary>Null if the store has lost a part.</summary>
    public async Task<StagedFile?> Join(MediaItem item, CancellationToken ct)
    {
        try
        {
            return await staging.Join(PartsOf(item, ct), ct);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private async IAsyncEnumerable<Stream> PartsOf(MediaItem item, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var key in MediaFiles.PartsOf(item, item.Parts))
        {
            yield return await store.Open(
                key, ct) ?? throw new FileNotFoundException("A part of an upload is gone.", key);
        }
    }
}
