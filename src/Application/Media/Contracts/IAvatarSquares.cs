using Hubbub.Domain.Common;

namespace Hubbub.Application.Media.Contracts;

/// <summary>Cuts images into the squares used as avatars.</summary>
public interface IAvatarSquares
{
    /// <summary>
    /// Creates the squares of the image, which exist as long as it does. The error is <c>media.not_found</c> if it does
    /// not exist or is not the owner's, <c>media.processing</c> if it is still being decoded, and
    /// <c>media.wrong_kind</c> if it is not an image.
    /// </summary>
    Task<Result> Cut(UserId owner, MediaId image, CancellationToken ct);
}
