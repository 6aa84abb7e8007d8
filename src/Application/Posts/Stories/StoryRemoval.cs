using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Stories;

/// <summary>Forgets what hangs on stories that have just been deleted; inside the asker's transaction.</summary>
internal sealed class StoryRemoval(IPostsDb db, IMediaLibrary library)
{
    /// <summary>Lets their files go, which are purged then, and forgets who saw them.</summary>
    public async Task Strip(StoryId[] ids, CancellationToken ct)
    {
        await library.Detach([.. ids.Select(StoryMedia.AsTarget)], ct);
        // Holds the stories until the commit: who sees one next finds it gone, and who saw one is forgotten now.
        await db.SaveChangesAsync(ct);
        await db.StoryViews.Where(v => ids.Contains(v.StoryId)).ExecuteDeleteAsync(ct);
    }
}
