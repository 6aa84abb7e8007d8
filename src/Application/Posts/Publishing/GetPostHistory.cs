using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Publishing;

/// <summary>The earlier texts of a post, newest first.</summary>
[Cost(3)]
public sealed record GetPostHistory(UserId Viewer, PostId PostId, PageRequest Page)
    : IRequest<Result<Page<PostRevisionRow>>>
{
    internal const string List = "post-history";
}

/// <summary>An earlier text of a post, and since when the post had it.</summary>
public sealed record PostRevisionRow(string Text, DateTimeOffset At);

internal sealed class GetPostHistoryValidator : FluentValidation.AbstractValidator<GetPostHistory>
{
    public GetPostHistoryValidator() => this.RulePage(GetPostHistory.List, x => x.Page);
}

internal sealed class GetPostHistoryHandler(IPostsDb db, Visibility visibility)
    : IRequestHandler<GetPostHistory, Result<Page<PostRevisionRow>>>
{
    public async Task<Result<Page<PostRevisionRow>>> Handle(GetPostHistory query, CancellationToken ct)
    {
        if (!await visibility.Sees(query.Viewer, query.PostId, ct))
        {
            return PostsErrors.PostNotFound;
        }

        var before = Cursors.DecodeId(GetPostHistory.List, query.Page.Cursor);
        var rows = await db.PostRevisions.AsNoTracking().Where(r => r.PostId == query.PostId && r.Version < before)
            .OrderByDescending(r => r.Version).Take(query.Page.Limit + 1).ToListAsync(ct);
        var page = Page<PostRevision>.From(
            rows, query.Page.Limit, last => Cursors.Encode(GetPostHistory.List, last.Version));
        return new Page<PostRevisionRow>(
            [.. page.Items.Select(r => new PostRevisionRow(r.Text, r.At))], page.NextCursor);
    }
}
