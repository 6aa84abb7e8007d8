using Hubbub.Architecture.Tests.Violations.Domain.Media;

namespace Hubbub.Architecture.Tests.Violations.Application.Media.Contracts;

public interface IMediaFiles
{
    Task<MediaFile?> Find(long id);

    Task<Picture> Whole(long id);

    Task Delete(long id);
}

public class MediaFile
{
    public string Name { get; set; } = string.Empty;
}
