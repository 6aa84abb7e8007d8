using Microsoft.Extensions.Options;

namespace Hubbub.Application.Media;

/// <summary>Files never take the last of the room: the database needs it.</summary>
internal sealed class MediaSpace(IFreeSpace free, IOptions<MediaOptions> options)
{
    public bool IsShort => free.Bytes < options.Value.MinFreeBytes;
}
