using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph;
using MediatR;

namespace Hubbub.Application.Graph;

/// <summary>The viewer's relationship to someone.</summary>
public sealed record GetRelationship(UserId Viewer, UserId UserId) : IRequest<Result<RelationshipRow>>;

internal sealed class GetRelationshipHandler(IRelations relations, IPeople people)
    : IRequestHandler<GetRelationship, Result<RelationshipRow>>
{
    public async Task<Result<RelationshipRow>> Handle(GetRelationship query, CancellationToken ct)
    {
        if (query.Viewer == query.UserId)
        {
            return GraphErrors.Self;
        }

        var row = await relations.Between(query.Viewer, query.UserId, ct);
        var isThere = row.Blocked
            || (await people.IsPrivate(query.UserId, ct) is not null
                && !await relations.AreApart(query.Viewer, query.UserId, ct));
        return isThere ? row : GraphErrors.UserNotFound;
    }
}
