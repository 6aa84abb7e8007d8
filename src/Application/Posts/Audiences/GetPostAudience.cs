using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Posts.Audiences;

/// <summary>Who sees one of the actor's own posts.</summary>
[Cost(30)]
public sealed record GetPostAudience(UserId Actor, PostId PostId) : IRequest<Result<AudienceRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.AudienceChecks;
}

internal sealed class GetPostAudienceHandler(EditablePosts own, AudienceReader reader)
    : IRequestHandler<GetPostAudience, Result<AudienceRow>>
{
    public async Task<Result<AudienceRow>> Handle(GetPostAudience query, CancellationToken ct)
    {
        var found = await own.Find(query.PostId, query.Actor, ct);
        return found.Failure is { } failure ? failure : await reader.Read(found.Value, ct);
    }
}
