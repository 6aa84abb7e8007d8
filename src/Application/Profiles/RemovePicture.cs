using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Profiles;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Profiles;

/// <summary>Removes the avatar or the cover and releases its file. Idempotent.</summary>
[Cost(5)]
public sealed record RemovePicture(UserId Actor, ProfilePicture Picture) : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.ProfileUpdates;
}

internal sealed class RemovePictureHandler(IProfilesDb db, IMediaLibrary library, TimeProvider clock)
    : IRequestHandler<RemovePicture, Result>
{
    public async Task<Result> Handle(RemovePicture command, CancellationToken ct)
    {
        var profile = await db.Profiles.SingleOrDefaultAsync(p => p.UserId == command.Actor, ct);
        if (profile is null)
        {
            return ProfilesErrors.NotFound;
        }

        await library.Detach([command.Picture.TargetOf(command.Actor)], ct);
        profile.Show(command.Picture, null, clock.Now());
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}
