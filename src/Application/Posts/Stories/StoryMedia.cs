using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Stories;

internal static class StoryMedia
{
    /// <summary>The kinds of files that a story can show.</summary>
    public static readonly Domain.Media.MediaKind[] Kinds =
        [Domain.Media.MediaKind.Image, Domain.Media.MediaKind.Video];

    public static MediaTarget AsTarget(this StoryId story) => new(Domain.Media.MediaTargetKind.Story, story.Value);
}
