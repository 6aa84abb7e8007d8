using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;

namespace Hubbub.Application.Posts.Stories;

/// <summary>Someone's current stories, as the viewer sees them, newest first.</summary>
public sealed record GetStoriesOf(UserId Viewer, UserId UserId, PageRequest Page) : IRequest<Result<Page<StoryRow>>>;

internal sealed class GetStoriesOfValidator : AbstractValidator<GetStoriesOf>
{
    public GetStoriesOfValidator() => this.RulePage(StoryReader.Cursor, x => x.Page);
}

internal sealed class GetStoriesOfHandler(Visibility visibility, StoryReader reader)
    : IRequestHandler<GetStoriesOf, Result<Page<StoryRow>>>
{
    public async Task<Result<Page<StoryRow>>> Handle(GetStoriesOf query, CancellationToken ct)
    {
        var (viewer, user) = (query.Viewer, query.UserId);
        return await visibility.IsThere(user, viewer, ct)
            ? await reader.Page(s => s.AuthorId == user, viewer, query.Page, ct)
            : PostsErrors.UserNotFound;
    }
}
