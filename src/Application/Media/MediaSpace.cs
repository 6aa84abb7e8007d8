using Microsoft.Extensions.Options;

namespace Hubbub.Application.Media;

/// <summary>Keeps files from using the last free space, which the database needs.</summary>
internal sealed class MediaSpace(IFreeSpace free, IOptions<MediaOptions> options)
{
    public bool IsShort => free.Bytes < options.Value.MinFreeBytes;
}
