using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Saved;

/// <summary>
/// The posts that the viewer saved and may still see, last saved first: in one folder, in none
/// (<paramref name="IsUnfiled"/>), or all.
/// </summary>
[Cost(10)]
public sealed record GetSaved(UserId Viewer, FolderId? FolderId, bool IsUnfiled, PageRequest Page)
    : IRequest<Result<Page<PostRow>>>
{
    internal const string List = "saved";
}

internal sealed class GetSavedValidator : AbstractValidator<GetSaved>
{
    public GetSavedValidator()
    {
        this.RulePage(GetSaved.List, x => x.Page);
        RuleFor(x => x.IsUnfiled).Must((x, isUnfiled) => !isUnfiled || x.FolderId is null)
            .WithMessage("Give a folder or unfiled, not both.").OverridePropertyName("unfiled");
    }
}

internal sealed class GetSavedHandler(IPostsDb db, Visibility visibility, PostReader reader)
    : IRequestHandler<GetSaved, Result<Page<PostRow>>>
{
    public async Task<Result<Page<PostRow>>> Handle(GetSaved query, CancellationToken ct)
    {
        var (viewer, folder) = (query.Viewer, query.FolderId);
        if (folder is { } id && await db.FolderOf(id, viewer, ct) is null)
        {
            return PostsErrors.FolderNotFound;
        }

        var before = Cursors.DecodeId(GetSaved.List, query.Page.Cursor);
        var saved = db.SavedPosts.AsNoTracking().Where(s => s.OwnerId == viewer && s.Order < before);
        if (folder is not null || query.IsUnfiled)
        {
            saved = saved.Where(s => s.FolderId == folder);
        }

        var rows = await saved
            .Join(
                visibility.VisibleTo(viewer), s => s.PostId, p => p.Id, (s, p) => new { s.Order, p.Id, p.SharedPostId })
            .OrderByDescending(s => s.Order).Take(query.Page.Limit + 1).ToListAsync(ct);
        var page = Page<(long Order, PostPointer Post)>.From(
            rows.ConvertAll(r => (r.Order, new PostPointer { Id = r.Id, SharedPostId = r.SharedPostId })),
            query.Page.Limit,
            last => Cursors.Encode(GetSaved.List, last.Order));
        return new Page<PostRow>(await reader.Read([.. page.Items.Select(i => i.Post)], viewer, ct), page.NextCursor);
    }
}
