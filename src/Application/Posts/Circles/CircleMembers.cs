using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Circles;

/// <summary>Who is in one's circle, the newest first; without those who are not there for one, whatever the reason.</summary>
public sealed record GetCircleMembers(UserId Viewer, CircleId CircleId, PageRequest Page) : IRequest<Result<Page<UserCard>>>
{
    internal const string List = "circle";
}

/// <summary>Takes someone into one's circle; they are not told. Again is fine.</summary>
[Cost(4)]
public sealed record AddCircleMember(UserId Actor, CircleId CircleId, UserId UserId)
    : IRequest<Result<CircleRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.CircleChanges;
}

/// <summary>Takes someone out of one's circle. Again is fine.</summary>
[Cost(4)]
public sealed record RemoveCircleMember(UserId Actor, CircleId CircleId, UserId UserId)
    : IRequest<Result<CircleRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.CircleChanges;
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
        var page = Page<CircleMember>.From(rows, query.Page.Limit, last => Cursors.Encode(GetCircleMembers.List, last.Order));
        var cards = await people.GetMany([.. page.Items.Select(m => m.UserId)], ct);
        return new Page<UserCard>(
            [.. page.Items.Where(m => cards.ContainsKey(m.UserId)).Select(m => cards[m.UserId])], page.NextCursor);
    }
}

internal sealed class AddCircleMemberHandler(IPostsDb db, IdGenerator ids, TimeProvider clock)
    : IRequestHandler<AddCircleMember, Result<CircleRow>>
{
    public async Task<Result<CircleRow>> Handle(AddCircleMember command, CancellationToken ct)
    {
        var (actor, user) = (command.Actor, command.UserId);
        if (await db.CircleOf(command.CircleId, actor, ct) is not { } circle)
        {
            return PostsErrors.CircleNotFound;
        }

        if (await db.CircleMembers.AnyAsync(m => m.CircleId == circle.Id && m.UserId == user, ct))
        {
            return CircleChanges.RowOf(circle);
        }

        var isThere = user != actor && await db.People.AnyAsync(
            p => p.Id == user && p.IsAvailable
                && !db.Ties.Any(t => t.Blocks && ((t.From == actor && t.To == user) || (t.From == user && t.To == actor))),
            ct);
        if (!isThere)
        {
            return PostsErrors.UserNotFound;
        }

        if (circle.Take(clock.Now()).Failure is { } full)
        {
            return full;
        }

        db.CircleMembers.Add(new() { CircleId = circle.Id, UserId = user, Order = ids.Next() });
        await db.SaveChangesAsync(ct);
        return CircleChanges.RowOf(circle);
    }
}

internal sealed class RemoveCircleMemberHandler(IPostsDb db, TimeProvider clock)
    : IRequestHandler<RemoveCircleMember, Result<CircleRow>>
{
    public async Task<Result<CircleRow>> Handle(RemoveCircleMember command, CancellationToken ct)
    {
        if (await db.CircleOf(command.CircleId, command.Actor, ct) is not { } circle)
        {
            return PostsErrors.CircleNotFound;
        }

        var member = await db.CircleMembers.SingleOrDefaultAsync(
            m => m.CircleId == circle.Id && m.UserId == command.UserId, ct);
        if (member is not null)
        {
            db.CircleMembers.Remove(member);
            circle.Release(member.UserId, clock.Now());
            await db.SaveChangesAsync(ct);
        }

        return CircleChanges.RowOf(circle);
    }
}
