using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Publishing;

internal static class PostMedia
{
    public static MediaTarget AsTarget(this PostId post) => new(Domain.Media.MediaTargetKind.Post, post.Value);
}
