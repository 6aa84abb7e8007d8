using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts;

/// <summary>Who sees a post sees its files.</summary>
internal sealed class PostMediaAudience(Visibility visibility) : IMediaAudience
{
    public IReadOnlyCollection<Domain.Media.MediaTargetKind> Kinds => [Domain.Media.MediaTargetKind.Post];

    public Task<bool> MaySee(UserId viewer, MediaTarget target, CancellationToken ct) =>
        visibility.VisibleTo(viewer).AnyAsync(p => p.Id == new PostId(target.Id), ct);
}

internal static class PostMedia
{
    public static MediaTarget AsTarget(this PostId post) => new(Domain.Media.MediaTargetKind.Post, post.Value);
}
