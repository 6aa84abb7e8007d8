using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Stories;

/// <summary>Who saw an author's own story, newest view first, without people now unavailable to the author.</summary>
public sealed record GetStoryViewers(UserId Viewer, StoryId StoryId, PageRequest Page)
    : IRequest<Result<Page<StoryViewerRow>>>
{
    internal const string List = "story-viewers";
}

/// <summary>Someone who saw a story, and when.</summary>
public sealed record StoryViewerRow(UserCard User, DateTimeOffset At);

internal sealed class GetStoryViewersValidator : AbstractValidator<GetStoryViewers>
{
    public GetStoryViewersValidator() => this.RulePage(GetStoryViewers.List, x => x.Page);
}

internal sealed class GetStoryViewersHandler(IPostsDb db, Visibility visibility)
    : IRequestHandler<GetStoryViewers, Result<Page<StoryViewerRow>>>
{
    public async Task<Result<Page<StoryViewerRow>>> Handle(GetStoryViewers query, CancellationToken ct)
    {
        var (author, story, page) = (query.Viewer, query.StoryId, query.Page);
        if (!await visibility.StoriesVisibleTo(author).AnyAsync(s => s.Id == story && s.AuthorId == author, ct))
        {
            return PostsErrors.StoryNotFound;
        }

        var before = Cursors.DecodeId(GetStoryViewers.List, page.Cursor);
        var rows = await db.StoryViews.AsNoTracking().Where(v => v.StoryId == story && v.Order < before)
            .Join(visibility.PeopleAround(author), v => v.UserId, p => p.Id, (v, p) => new { View = v, Person = p })
            .OrderByDescending(f => f.View.Order).Take(page.Limit + 1).ToListAsync(ct);
        var shown = rows.Take(
            page.Limit).Select(f => new StoryViewerRow(PostReader.CardOf(f.Person, author), f.View.At));
        return new Page<StoryViewerRow>(
            [.. shown],
            rows.Count > page.Limit ? Cursors.Encode(GetStoryViewers.List, rows[page.Limit - 1].View.Order) : null);
    }
}
