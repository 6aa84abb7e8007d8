using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph;
using MediatR;

namespace Hubbub.Application.Graph;

public enum PeopleList
{
    /// <summary>People who follow the person.</summary>
    Followers,

    /// <summary>People the person follows.</summary>
    Following,

    /// <summary>People who follow the person and are followed back.</summary>
    Friends,

    /// <summary>People who follow the person and are followed by the viewer.</summary>
    Mutuals,
}

/// <summary>
/// A list of someone's followers, follows or friends, newest first. Private accounts show theirs to followers only.
/// </summary>
[Cost(3)]
public sealed record GetPeople(UserId Viewer, UserId UserId, PeopleList List, PageRequest Page)
    : IRequest<Result<Page<UserCard>>>;

internal sealed class GetPeopleValidator : AbstractValidator<GetPeople>
{
    public GetPeopleValidator() => this.RulePage(PeoplePages.Cursor, x => x.Page);
}

internal sealed class GetPeopleHandler(IGraphDb db, IRelations relations, IPeople people, PeoplePages pages)
    : IRequestHandler<GetPeople, Result<Page<UserCard>>>
{
    public async Task<Result<Page<UserCard>>> Handle(GetPeople query, CancellationToken ct)
    {
        var (viewer, user) = (query.Viewer, query.UserId);
        if (viewer != user)
        {
            if (await people.IsPrivate(user, ct) is not { } isPrivate || await relations.AreApart(viewer, user, ct))
            {
                return GraphErrors.UserNotFound;
            }

            if (isPrivate && !(await relations.Between(viewer, user, ct)).Following)
            {
                return GraphErrors.ListIsPrivate;
            }
        }

        var followers = db.Edges.Where(e => e.ToId == user && e.Follow == FollowState.Following);
        var edges = query.List switch
        {
            PeopleList.Followers => followers.Select(e => new PersonEdge { Id = e.FollowId, Person = e.FromId }),
            PeopleList.Following => db.Edges.Where(e => e.FromId == user && e.Follow == FollowState.Following)
                .Select(e => new PersonEdge { Id = e.FollowId, Person = e.ToId }),
            PeopleList.Friends => followers
                .Where(
                    e => db.Edges.Any(b => b.FromId == user && b.ToId == e.FromId && b.Follow == FollowState.Following))
                .Select(e => new PersonEdge { Id = e.FollowId, Person = e.FromId }),
            PeopleList.Mutuals => followers
                .Where(e =>
                    db.Edges.Any(b => b.FromId == viewer && b.ToId == e.FromId && b.Follow == FollowState.Following))
                .Select(e => new PersonEdge { Id = e.FollowId, Person = e.FromId }),
        };
        return await pages.Read(edges, viewer, query.Page, ct);
    }
}
