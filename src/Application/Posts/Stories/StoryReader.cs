using System.Linq.Expressions;
using Hubbub.Application.Common;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Stories;

/// <summary>Reads stories as a viewer sees them: one statement, and another for files if there are any.</summary>
internal sealed class StoryReader(IPostsDb db, Visibility visibility, IMediaLibrary library)
{
    public const string Cursor = "stories";

    /// <summary>A page of the selected stories that the viewer may see, newest first.</summary>
    public async Task<Page<StoryRow>> Page(
        Expression<Func<Story, bool>> which, UserId viewer, PageRequest page, CancellationToken ct)
    {
        var before = new StoryId(Cursors.DecodeId(Cursor, page.Cursor));
        var stories = visibility.StoriesVisibleTo(viewer).Where(which).Where(s => s.Id < before);
        var found = await Select(stories, viewer).Take(page.Limit + 1).ToListAsync(ct);
        var selected = Page<StoryWithContext>.From(
            found, page.Limit, last => Cursors.Encode(Cursor, last.Story.Id.Value));
        return new(await Show(selected.Items, viewer, ct), selected.NextCursor);
    }

    /// <summary>A story, as a result.</summary>
    public async Task<Result<StoryRow>> Get(StoryId id, UserId viewer, CancellationToken ct) =>
        await Find(id, viewer, ct) is { } row ? row : PostsErrors.StoryNotFound;

    /// <summary>A story; null if this viewer sees no such story.</summary>
    public async Task<StoryRow?> Find(StoryId id, UserId viewer, CancellationToken ct)
    {
        var found = await Select(visibility.StoriesVisibleTo(viewer).Where(s => s.Id == id), viewer).ToListAsync(ct);
        return (await Show(found, viewer, ct)).SingleOrDefault();
    }

    /// <summary>All current stories of a person, newest first.</summary>
    public async Task<IReadOnlyList<StoryRow>> Own(UserId author, CancellationToken ct)
    {
        var own = visibility.StoriesVisibleTo(author).Where(s => s.AuthorId == author);
        return await Show(await Select(own, author).ToListAsync(ct), author, ct);
    }

    private IQueryable<StoryWithContext> Select(IQueryable<Story> stories, UserId viewer)
    {
        var views = db.StoryViews;
        return stories.Join(
                db.People,
                s => s.AuthorId,
                a => a.Id,
                (s, a) => new StoryWithContext
                {
                    Story = s,
                    Author = a,
                    IsSeen = s.AuthorId == viewer || views.Any(v => v.StoryId == s.Id && v.UserId == viewer),
                })
            .OrderByDescending(f => f.Story.Id);
    }

    private async Task<IReadOnlyList<StoryRow>> Show(
        IReadOnlyList<StoryWithContext> found, UserId viewer, CancellationToken ct)
    {
        MediaTarget[] showing = [.. found.Where(f => f.Story.HasMedia).Select(f => f.Story.Id.AsTarget())];
        var media = await library.ForTargets(showing, ct);
        return [.. found.Select(f => RowOf(f, viewer, media.GetValueOrDefault(f.Story.Id.AsTarget())?[0]))];
    }

    private static StoryRow RowOf(StoryWithContext found, UserId viewer, MediaCard? media)
    {
        var (story, isOwn) = (found.Story, found.Story.AuthorId == viewer);
        return new(
            story.Id,
            PostReader.CardOf(found.Author, viewer),
            story.Text,
            story.Audience,
            isOwn ? story.CircleId : null,
            media,
            story.CreatedAt,
            story.ExpiresAt,
            found.IsSeen,
            isOwn ? story.Views : null);
    }

    private sealed class StoryWithContext
    {
        public required Story Story { get; init; }

        public required PersonView Author { get; init; }

        public required bool IsSeen { get; init; }
    }
}
