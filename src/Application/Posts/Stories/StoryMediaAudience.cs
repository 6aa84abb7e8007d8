using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Stories;

/// <summary>Everyone who sees a story sees its image or video.</summary>
internal sealed class StoryMediaAudience(Visibility visibility) : IMediaAudience
{
    public IReadOnlyCollection<Domain.Media.MediaTargetKind> Kinds => [Domain.Media.MediaTargetKind.Story];

    public Task<bool> MaySee(UserId viewer, MediaTarget target, CancellationToken ct) =>
        visibility.StoriesVisibleTo(viewer).AnyAsync(s => s.Id == new StoryId(target.Id), ct);
}
