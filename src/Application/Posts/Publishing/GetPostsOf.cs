using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;

namespace Hubbub.Application.Posts.Publishing;

/// <summary>
/// Someone's posts, as the viewer sees them, newest first; with <paramref name="HasMedia"/>, those with files of their
/// own.
/// </summary>
[Cost(10)]
public sealed record GetPostsOf(UserId Viewer, UserId UserId, PageRequest Page, bool HasMedia = false)
    : IRequest<Result<Page<PostRow>>>;

internal sealed class GetPostsOfValidator : AbstractValidator<GetPostsOf>
{
    public GetPostsOfValidator() => this.RulePage(PostReader.Cursor, x => x.Page);
}

internal sealed class GetPostsOfHandler(Visibility visibility, PostReader reader)
    : IRequestHandler<GetPostsOf, Result<Page<PostRow>>>
{
    public async Task<Result<Page<PostRow>>> Handle(GetPostsOf query, CancellationToken ct)
    {
        var (viewer, user) = (query.Viewer, query.UserId);
        if (!await visibility.IsThere(user, viewer, ct))
        {
            return PostsErrors.UserNotFound;
        }

        var posts = visibility.VisibleTo(viewer).Where(p => p.AuthorId == user);
        return await reader.Page(query.HasMedia ? posts.Where(p => p.HasMedia) : posts, viewer, query.Page, ct);
    }
}
