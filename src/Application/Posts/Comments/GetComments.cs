using System.Globalization;
using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Comments;

/// <summary>The order of a list of comments.</summary>
public enum CommentSort
{
    Newest,
    Oldest,

    /// <summary>
    /// By likes, then newest first. If likes change between pages, a comment may appear twice or not at all.
    /// </summary>
    MostLiked,
}

/// <summary>The top-level comments on a post or, with a parent, the replies to that comment.</summary>
[Cost(5)]
public sealed record GetComments(
    UserId Viewer, PostId PostId, CommentId? ParentId, CommentSort Sort, PageRequest Page)
    : IRequest<Result<Page<CommentRow>>>
{
    internal string List => $"comments-{Sort}";
}

internal sealed class GetCommentsValidator : AbstractValidator<GetComments>
{
    public GetCommentsValidator()
    {
        RuleFor(x => x.Sort).IsInEnum();
        RuleFor(x => x.Page.Cursor).Must((x, cursor) => cursor is null || CommentCursor.Of(x.List, cursor) is not null)
            .WithMessage("This cursor does not belong to this list; start without one.").OverridePropertyName("cursor");
        this.RulePage(x => x.Page, _ => true);
    }
}

internal sealed class GetCommentsHandler(Visibility visibility, CommentReader reader)
    : IRequestHandler<GetComments, Result<Page<CommentRow>>>
{
    public async Task<Result<Page<CommentRow>>> Handle(GetComments query, CancellationToken ct)
    {
        var (viewer, post, parent, limit) = (query.Viewer, query.PostId, query.ParentId, query.Page.Limit);
        var visible = visibility.CommentsVisibleTo(viewer);
        var comments = visible.Where(c => c.PostId == post && c.ParentId == parent);
        if (parent is not null)
        {
            comments = comments.Where(c => visible.Any(p => p.Id == parent));
        }

        var rows = await reader.Read(From(comments, query), viewer, limit + 1, ct);
        if (rows.Count > 0)
        {
            return Page<CommentRow>.From(
                rows, limit, last => Cursors.Encode(query.List, last.Reactions.Like, last.Id.Value));
        }

        var isThere = parent is { } id
            ? await visible.AnyAsync(c => c.PostId == post && c.Id == id, ct)
            : await visibility.Sees(viewer, post, ct);
        return isThere ? new Page<CommentRow>([], null) : await reader.Missing(post, viewer, ct);
    }

    private static IQueryable<Comment> From(IQueryable<Comment> comments, GetComments query)
    {
        if (query.Page.Cursor is { } given)
        {
            var (likes, id) = CommentCursor.Of(query.List, given)!.Value;
            comments = query.Sort switch
            {
                CommentSort.Newest => comments.Where(c => c.Id < id),
                CommentSort.Oldest => comments.Where(c => c.Id > id),
                CommentSort.MostLiked => comments.Where(c => c.Likes <= likes && (c.Likes < likes || c.Id < id)),
            };
        }

        return query.Sort switch
        {
            CommentSort.Newest => comments.OrderByDescending(c => c.Id),
            CommentSort.Oldest => comments.OrderBy(c => c.Id),
            CommentSort.MostLiked => comments.OrderByDescending(c => c.Likes).ThenByDescending(c => c.Id),
        };
    }
}

/// <summary>A position in a list of comments: after the comment with this many likes and this id.</summary>
internal static class CommentCursor
{
    public static (int Likes, CommentId Id)? Of(string list, string cursor) =>
        Cursors.Decode(list, cursor, 2) is [var likes, var id]
            && int.TryParse(likes, NumberStyles.None, CultureInfo.InvariantCulture, out var l)
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var i)
                ? (l, new(i))
                : null;
}
