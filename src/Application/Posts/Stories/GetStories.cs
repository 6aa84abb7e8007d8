using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;

namespace Hubbub.Application.Posts.Stories;

/// <summary>What people whom one follows tell now, and oneself, without muted people; the newest first.</summary>
[Cost(10)]
public sealed record GetStories(UserId Viewer, PageRequest Page) : IRequest<Result<Page<StoryRow>>>;

/// <summary>What someone tells now, as the viewer sees it, the newest first.</summary>
public sealed record GetStoriesOf(UserId Viewer, UserId UserId, PageRequest Page) : IRequest<Result<Page<StoryRow>>>;

/// <summary>A story as the viewer sees it.</summary>
public sealed record GetStory(UserId Viewer, StoryId StoryId) : IRequest<Result<StoryRow>>;

internal sealed class GetStoriesValidator : AbstractValidator<GetStories>
{
    public GetStoriesValidator() => this.RulePage(StoryReader.Cursor, x => x.Page);
}

internal sealed class GetStoriesOfValidator : AbstractValidator<GetStoriesOf>
{
    public GetStoriesOfValidator() => this.RulePage(StoryReader.Cursor, x => x.Page);
}

internal sealed class GetStoriesHandler(IPostsDb db, StoryReader reader)
    : IRequestHandler<GetStories, Result<Page<StoryRow>>>
{
    public async Task<Result<Page<StoryRow>>> Handle(GetStories query, CancellationToken ct)
    {
        var viewer = query.Viewer;
        var authors = db.Ties.Where(t => t.From == viewer && t.Follows && !t.Mutes).Select(t => t.To);
        return await reader.Page(
            s => s.AuthorId == viewer || authors.Contains(s.AuthorId), viewer, query.Page, ct);
    }
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

internal sealed class GetStoryHandler(StoryReader reader) : IRequestHandler<GetStory, Result<StoryRow>>
{
    public async Task<Result<StoryRow>> Handle(GetStory query, CancellationToken ct) =>
        await reader.Find(query.StoryId, query.Viewer, ct) is { } row ? row : PostsErrors.StoryNotFound;
}
