using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph;
using MediatR;

namespace Hubbub.Application.Graph;

public enum MyList
{
    /// <summary>People who asked to follow me.</summary>
    FollowRequests,

    /// <summary>People I asked to follow.</summary>
    SentRequests,

    /// <summary>People I blocked.</summary>
    Blocked,

    /// <summary>People I muted.</summary>
    Muted,
}

/// <summary>A list that only its owner sees, newest first.</summary>
public sealed record GetMyList(UserId Viewer, MyList List, PageRequest Page) : IRequest<Result<Page<UserCard>>>;

internal sealed class GetMyListValidator : AbstractValidator<GetMyList>
{
    public GetMyListValidator() => this.RulePage(PeoplePages.Cursor, x => x.Page);
}

internal sealed class GetMyListHandler(IGraphDb db, PeoplePages pages)
    : IRequestHandler<GetMyList, Result<Page<UserCard>>>
{
    public async Task<Result<Page<UserCard>>> Handle(GetMyList query, CancellationToken ct)
    {
        var mine = db.Edges.Where(e => e.FromId == query.Viewer);
        var edges = query.List switch
        {
            MyList.FollowRequests => db.Edges.Where(e => e.ToId == query.Viewer && e.Follow == FollowState.Requested)
                .Select(e => new PersonEdge { Id = e.FollowId, Person = e.FromId }),
            MyList.SentRequests => mine.Where(e => e.Follow == FollowState.Requested)
                .Select(e => new PersonEdge { Id = e.FollowId, Person = e.ToId }),
            MyList.Blocked => mine.Where(e => e.BlockId != null)
                .Select(e => new PersonEdge { Id = e.BlockId!.Value, Person = e.ToId }),
            MyList.Muted => mine.Where(e => e.MuteId != null)
                .Select(e => new PersonEdge { Id = e.MuteId!.Value, Person = e.ToId }),
        };
        return await pages.Read(edges, apartFrom: query.List == MyList.Blocked ? null : query.Viewer, query.Page, ct);
    }
}
