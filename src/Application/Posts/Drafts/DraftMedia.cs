using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Drafts;

internal static class DraftMedia
{
    public static MediaTarget AsTarget(this DraftId draft) => new(Domain.Media.MediaTargetKind.Draft, draft.Value);
}
