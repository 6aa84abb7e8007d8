using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Circles;

/// <summary>The members of the viewer's circle, newest first, without those unavailable to the viewer.</summary>
public sealed record GetCircleMembers(UserId Viewer, CircleId CircleId, PageRequest Page)
    : IRequest<Result<Page<UserCard>>>
{
    internal const string List = "circle";
}

internal sealed class GetCircleMembersValidator : AbstractValidator<GetCircleMembers>
{
    public GetCircleMembersValidator() => this.RulePage(GetCircleMembers.List, x => x.Page);
}

internal sealed class GetCircleMembersHandler(IPostsDb db, Visibility visibility, IPeople people)
    : IRequestHandler<GetCircleMembers, Result<Page<UserCard>>>
{
    public async Task<Result<Page<UserCard>>> Handle(GetCircleMembers query, CancellationToken ct)
    {
        if (await db.CircleOf(query.CircleId, query.Viewer, ct) is null)
        {
            return PostsErrors.CircleNotFound;
        }

        var before = Cursors.DecodeId(GetCircleMembers.List, query.Page.Cursor);
        var around = visibility.PeopleAround(query.Viewer);
        var rows = await db.CircleMembers.AsNoTracking()
            .Where(m => m.CircleId == query.CircleId && m.Order < before && around.Any(p => p.Id == m.UserId))
            .OrderByDescending(m => m.Order).Take(query.Page.Limit + 1).ToListAsync(ct);
        var page = Page<CircleMember>.From(
            rows, query.Page.Limit, last => Cursors.Encode(GetCircleMembers.List, last.Order));
        var cards = await people.GetMany([.. page.Items.Select(m => m.UserId)], ct);
        return new Page<UserCard>(
            [.. page.Items.Where(m => cards.ContainsKey(m.UserId)).Select(m => cards[m.UserId])], page.NextCursor);
    }
}
