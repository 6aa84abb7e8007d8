using Hubbub.Application.Common;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Discovery;
using Hubbub.Application.Posts.Drafts;
using Hubbub.Application.Posts.Stories;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Publishing;

/// <summary>Reads a person's own posts, lists and settings, for their snapshot and their devices.</summary>
internal sealed class OwnPostsSnapshotReader(
    IPostsDb db, Visibility visibility, PostReader reader, StoryReader stories, DraftReader drafts) : IOwnPostsSnapshot
{
    public async Task<OwnPostsSnapshot> Snapshot(UserId owner, PageRequest page, CancellationToken ct)
    {
        var posts = await reader.Page(visibility.VisibleTo(owner).Where(p => p.AuthorId == owner), owner, page, ct);
        var circles = await Circles(db.Circles.AsNoTracking().Where(c => c.OwnerId == owner)).ToListAsync(ct);
        var folders = await Folders(db.Folders.AsNoTracking().Where(f => f.OwnerId == owner)).ToListAsync(ct);
        var tags = await db.TagFollows.Where(f => f.UserId == owner).Select(f => f.Tag).ToListAsync(ct);
        var marker = await db.FeedMarkers
            .Where(m => m.UserId == owner)
            .Select(m => (PostId?)m.PostId)
            .SingleOrDefaultAsync(ct);
        var dials = await db.Dials.Where(d => d.UserId == owner).OrderBy(d => d.AboutId)
            .Select(d => new DialRow(d.AboutId, d.Mode, d.Best)).ToListAsync(ct);
        return new(
            new([.. posts.Items.Select(Alone)], posts.NextCursor),
            circles,
            folders,
            tags.Sorted(),
            await stories.Own(owner, ct),
            await drafts.Newest(db.Drafts.Where(d => d.OwnerId == owner), Domain.Posts.Draft.MostPerOwner, ct),
            marker,
            dials);
    }

    /// <summary>A post as in its author's snapshot, without the shared post, which changes independently.</summary>
    public async Task<PostRow?> Find(PostId id, UserId author, CancellationToken ct) =>
        await reader.Find(id, author, ct) is { } row ? Alone(row) : null;

    public static IQueryable<CircleRow> Circles(IQueryable<Domain.Posts.Circle> circles) =>
        circles.OrderBy(c => c.Id).Select(c => new CircleRow(c.Id, c.Name, c.Members, c.CreatedAt));

    public static IQueryable<FolderRow> Folders(IQueryable<Domain.Posts.Folder> folders) =>
        folders.OrderBy(f => f.Id).Select(f => new FolderRow(f.Id, f.Name, f.CreatedAt));

    private static PostRow Alone(PostRow row) => row with { SharedPost = null };
}
