using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Stories;

/// <summary>Deletes everything attached to stories that have just been deleted; in the caller's transaction.</summary>
internal sealed class StoryRemoval(IPostsDb db, IMediaLibrary library)
{
    /// <summary>Detaches their files, which are then purged, and deletes their views.</summary>
    public async Task Strip(StoryId[] ids, CancellationToken ct)
    {
        await library.Detach([.. ids.Select(StoryMedia.AsTarget)], ct);
        // Locks the stories until the commit: later views find them deleted, and earlier ones are deleted below.
        await db.SaveChangesAsync(ct);
        await db.StoryViews.Where(v => ids.Contains(v.StoryId)).ExecuteDeleteAsync(ct);
    }
}
