using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Posts.Stories;

/// <summary>The current stories of the viewer and of followed people, without muted ones, newest first.</summary>
[Cost(10)]
public sealed record GetStories(UserId Viewer, PageRequest Page) : IRequest<Result<Page<StoryRow>>>;

internal sealed class GetStoriesValidator : AbstractValidator<GetStories>
{
    public GetStoriesValidator() => this.RulePage(StoryReader.Cursor, x => x.Page);
}

internal sealed class GetStoriesHandler(IPostsDb db, StoryReader reader)
    : IRequestHandler<GetStories, Result<Page<StoryRow>>>
{
    public async Task<Result<Page<StoryRow>>> Handle(GetStories query, CancellationToken ct)
    {
        var viewer = query.Viewer;
        var authors = db.Relations.Where(t => t.From == viewer && t.Follows && !t.Mutes).Select(t => t.To);
        return await reader.Page(
            s => s.AuthorId == viewer || authors.Contains(s.AuthorId), viewer, query.Page, ct);
    }
}
