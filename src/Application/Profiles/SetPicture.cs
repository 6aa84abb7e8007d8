using FluentValidation;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Profiles;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Profiles;

/// <summary>Sets an own image, used nowhere else, as avatar or cover, and releases the previous one.</summary>
[Cost(60)]
public sealed record SetPicture(UserId Actor, ProfilePicture Picture, MediaId MediaId)
    : IRequest<Result<OwnProfile>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.ProfileUpdates;
}

internal sealed class SetPictureValidator : AbstractValidator<SetPicture>
{
    public SetPictureValidator() => RuleFor(x => x.Picture).IsInEnum();
}

internal sealed class SetPictureHandler(
    IProfilesDb db, IPeople people, IMediaLibrary library, IAvatarSquares squares, TimeProvider clock)
    : IRequestHandler<SetPicture, Result<OwnProfile>>
{
    public async Task<Result<OwnProfile>> Handle(SetPicture command, CancellationToken ct)
    {
        var (actor, picture, image) = (command.Actor, command.Picture, command.MediaId);
        if (picture == ProfilePicture.Avatar && (await squares.Cut(actor, image, ct)).Failure is { } unfit)
        {
            return unfit;
        }

        var profile = await db.Profiles.SingleOrDefaultAsync(p => p.UserId == actor, ct);
        if (profile is null)
        {
            return ProfilesErrors.NotFound;
        }

        var attached = await library.Attach(
            actor, [image], picture.TargetOf(actor), ct, [Domain.Media.MediaKind.Image]);
        if (attached.Failure is { } refusal)
        {
            return refusal;
        }

        profile.Show(picture, image, clock.Now());
        await db.SaveChangesAsync(ct);
        return (await people.OwnProfile(actor, ct))!;
    }
}
