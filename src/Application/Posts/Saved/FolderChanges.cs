using Hubbub.Application.Common;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Saved;

internal static class FolderChanges
{
    public static Task<Folder?> FolderOf(this IPostsDb db, FolderId id, UserId owner, CancellationToken ct) =>
        db.Folders.SingleOrDefaultAsync(f => f.Id == id && f.OwnerId == owner, ct);

    /// <summary>
    /// The folder whose name looks the same. There are few per person; an earlier version may have created two such.
    /// </summary>
    public static async Task<Folder?> FolderNamed(
        this IPostsDb db, string name, UserId owner, CancellationToken ct, FolderId except = default)
    {
        var seen = PlainText.AsSeen(name);
        return (await db.Folders.Where(f => f.OwnerId == owner && f.Id != except).OrderBy(f => f.Id).ToListAsync(ct))
            .Find(f => PlainText.AsSeen(f.Name) == seen);
    }

    public static FolderRow RowOf(Folder folder) => new(folder.Id, folder.Name, folder.CreatedAt);
}
