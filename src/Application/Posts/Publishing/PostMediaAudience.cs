using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Publishing;

/// <summary>Everyone who sees a post sees its files.</summary>
internal sealed class PostMediaAudience(Visibility visibility) : IMediaAudience
{
    public IReadOnlyCollection<Domain.Media.MediaTargetKind> Kinds => [Domain.Media.MediaTargetKind.Post];

    public Task<bool> MaySee(UserId viewer, MediaTarget target, CancellationToken ct) =>
        visibility.Sees(viewer, new PostId(target.Id), ct);
}
