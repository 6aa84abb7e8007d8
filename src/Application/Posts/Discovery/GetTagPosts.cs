using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Discovery;

/// <summary>Posts with a tag, newest first.</summary>
[Cost(15)]
public sealed record GetTagPosts(UserId Viewer, string Tag, PageRequest Page) : IRequest<Result<Page<PostRow>>>;

internal sealed class GetTagPostsValidator : AbstractValidator<GetTagPosts>
{
    public GetTagPostsValidator()
    {
        RuleFor(x => x.Tag).Tag();
        this.RulePage(PostReader.Cursor, x => x.Page);
    }
}

internal sealed class GetTagPostsHandler(IPostsDb db, Visibility visibility, PostReader reader)
    : IRequestHandler<GetTagPosts, Result<Page<PostRow>>>
{
    public async Task<Result<Page<PostRow>>> Handle(GetTagPosts query, CancellationToken ct)
    {
        var (viewer, tag) = (query.Viewer, PostText.KeyOf(query.Tag));
        var before = new PostId(Cursors.DecodeId(PostReader.Cursor, query.Page.Cursor));
        // In the order of the tag index, so that a rare tag does not scan all posts.
        var pointers = await db.PostTags.Where(t => t.Tag == tag && t.PostId < before)
            .Join(visibility.WantedBy(viewer), t => t.PostId, p => p.Id, (t, p) => new { t.PostId, p.SharedPostId })
            .OrderByDescending(t => t.PostId).Take(query.Page.Limit + 1)
            .Select(t => new PostPointer { Id = t.PostId, SharedPostId = t.SharedPostId }).ToListAsync(ct);
        var page = Page<PostPointer>.From(
            pointers, query.Page.Limit, last => Cursors.Encode(PostReader.Cursor, last.Id.Value));
        return new Page<PostRow>(await reader.Read(page.Items, viewer, ct), page.NextCursor);
    }
}
