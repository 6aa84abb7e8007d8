using Hubbub.Domain.Common;

namespace Hubbub.Application.Media.Contracts;

/// <summary>Cuts images to the squares that avatars are.</summary>
public interface IAvatarSquares
{
    /// <summary>
    /// From now on the image has its squares, and keeps them for as long as it is there. One that is not the owner's or not
    /// there is <c>media.not_found</c>, one that is still decoded <c>media.processing</c>, and what is no image
    /// <c>media.wrong_kind</c>.
    /// </summary>
    Task<Result> Cut(UserId owner, MediaId image, CancellationToken ct);
}
