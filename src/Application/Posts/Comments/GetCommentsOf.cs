using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Comments;

/// <summary>
/// Someone's comments under posts that the viewer may see, newest first. Those of a private person are for who follows
/// them: under the posts they are found one by one, here they would be all that this person says.
/// </summary>
[Cost(15)]
public sealed record GetCommentsOf(UserId Viewer, UserId UserId, PageRequest Page)
    : IRequest<Result<Page<CommentOnPost>>>
{
    internal const string List = "comments-of";
}

internal sealed class GetCommentsOfValidator : AbstractValidator<GetCommentsOf>
{
    public GetCommentsOfValidator() => this.RulePage(GetCommentsOf.List, x => x.Page);
}

internal sealed class GetCommentsOfHandler(
    IPostsDb db, Visibility visibility, CommentReader comments, PostReader posts)
    : IRequestHandler<GetCommentsOf, Result<Page<CommentOnPost>>>
{
    public async Task<Result<Page<CommentOnPost>>> Handle(GetCommentsOf query, CancellationToken ct)
    {
        var (viewer, user, limit) = (query.Viewer, query.UserId, query.Page.Limit);
        if (!await visibility.IsThere(user, viewer, ct))
        {
            return PostsErrors.UserNotFound;
        }

        var (people, relations) = (db.People, db.Relations);
        var before = new CommentId(Cursors.DecodeId(GetCommentsOf.List, query.Page.Cursor));
        var rows = await comments.Read(
            visibility.CommentsFoundBy(viewer)
                .Where(c => c.AuthorId == user && c.DeletedAt == null && c.Id < before)
                .Where(c => user == viewer
                    || people.Any(p => p.Id == user && !p.IsPrivate)
                    || relations.Any(t => t.From == viewer && t.To == user && t.Follows))
                .OrderByDescending(c => c.Id),
            viewer,
            limit + 1,
            ct);
        var page = Page<CommentRow>.From(rows, limit, last => Cursors.Encode(GetCommentsOf.List, last.Id.Value));
        var ids = page.Items.Select(c => c.PostId).Distinct().ToArray();
        var pointers = await db.Posts.Where(p => ids.Contains(p.Id))
            .Select(p => new PostPointer { Id = p.Id, SharedPostId = p.SharedPostId }).ToListAsync(ct);
        var shown = (await posts.Read(pointers, viewer, ct)).ToDictionary(p => p.Id);
        return new Page<CommentOnPost>(
            [
                .. page.Items.Where(c => shown.ContainsKey(c.PostId))
                    .Select(c => new CommentOnPost(c, shown[c.PostId])),
            ],
            page.NextCursor);
    }
}
