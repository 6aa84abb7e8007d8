using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Profiles;
using MediatR;

namespace Hubbub.Application.Profiles;

/// <summary>The viewer's own profile.</summary>
public sealed record GetOwnProfile(UserId Viewer) : IRequest<Result<OwnProfile>>;

internal sealed class GetOwnProfileHandler(IPeople people) : IRequestHandler<GetOwnProfile, Result<OwnProfile>>
{
    public async Task<Result<OwnProfile>> Handle(GetOwnProfile query, CancellationToken ct) =>
        await people.OwnProfile(query.Viewer, ct) is { } profile ? profile : ProfilesErrors.NotFound;
}
