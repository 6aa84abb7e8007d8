using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Publishing;

/// <summary>Who sees a post sees its files.</summary>
internal sealed class PostMediaAudience(Visibility visibility) : IMediaAudience
{
    public IReadOnlyCollection<Domain.Media.MediaTargetKind> Kinds => [Domain.Media.MediaTargetKind.Post];

    public Task<bool> MaySee(UserId viewer, MediaTarget target, CancellationToken ct) =>
        visibility.Sees(viewer, new PostId(target.Id), ct);
}

/// <summary>Who sees a story sees its image or video.</summary>
internal sealed class StoryMediaAudience(Visibility visibility) : IMediaAudience
{
    public IReadOnlyCollection<Domain.Media.MediaTargetKind> Kinds => [Domain.Media.MediaTargetKind.Story];

    public Task<bool> MaySee(UserId viewer, MediaTarget target, CancellationToken ct) =>
        visibility.StoriesVisibleTo(viewer).AnyAsync(s => s.Id == new StoryId(target.Id), ct);
}

internal static class PostMedia
{
    public static MediaTarget AsTarget(this PostId post) => new(Domain.Media.MediaTargetKind.Post, post.Value);
}

internal static class DraftMedia
{
    public static MediaTarget AsTarget(this DraftId draft) => new(Domain.Media.MediaTargetKind.Draft, draft.Value);
}

internal static class StoryMedia
{
    /// <summary>What a story can show.</summary>
    public static readonly Domain.Media.MediaKind[] Kinds =
        [Domain.Media.MediaKind.Image, Domain.Media.MediaKind.Video];

    public static MediaTarget AsTarget(this StoryId story) => new(Domain.Media.MediaTargetKind.Story, story.Value);
}
