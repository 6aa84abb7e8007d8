using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Drafts;

/// <summary>Reads drafts with their files, as their owner sees them.</summary>
internal sealed class DraftReader(IPostsDb db, IMediaLibrary library)
{
    /// <summary>The newest of these drafts, newest first.</summary>
    public async Task<List<DraftRow>> Newest(IQueryable<Draft> drafts, int most, CancellationToken ct)
    {
        var found = await drafts.AsNoTracking().OrderByDescending(d => d.Id).Take(most).ToListAsync(ct);
        var files = await library.ForTargets([.. found.Select(d => d.Id.AsTarget())], ct);
        return found.ConvertAll(d => new DraftRow(
            d.Id, d.Content, files.GetValueOrDefault(d.Id.AsTarget()), d.PublishAt, d.Problem, d.CreatedAt,
            d.UpdatedAt));
    }

    /// <summary>One of the owner's drafts, as a result.</summary>
    public async Task<Result<DraftRow>> Get(DraftId id, UserId owner, CancellationToken ct) =>
        await Find(id, owner, ct) is { } row ? row : PostsErrors.DraftNotFound;

    public async Task<DraftRow?> Find(DraftId id, UserId owner, CancellationToken ct) =>
        (await Newest(db.Drafts.Where(d => d.Id == id && d.OwnerId == owner), 1, ct)).SingleOrDefault();

    /// <summary>The files of a draft, in order.</summary>
    public async Task<IReadOnlyList<MediaId>> MediaOf(DraftId id, CancellationToken ct) =>
        (await library.ForTargets([id.AsTarget()], ct)).TryGetValue(id.AsTarget(), out var files)
            ? [.. files.Select(f => f.Id)]
            : [];
}
