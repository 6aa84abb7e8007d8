using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Profiles;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Profiles;

/// <summary>Changes the fields that are given. Absent fields keep their value; an empty text clears a field.</summary>
[Cost(5)]
public sealed record UpdateProfile(
    UserId Actor,
    string? DisplayName,
    string? Bio,
    string? Location,
    string? Website,
    bool? IsPrivate,
    WhoCanMessage? WhoCanMessage = null,
    bool? ReadReceipts = null,
    WhoCanAddToGroups? WhoCanAddToGroups = null,
    bool? AllowAnalytics = null) : IRequest<Result<OwnProfile>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.ProfileUpdates;
}

internal sealed class UpdateProfileValidator : AbstractValidator<UpdateProfile>
{
    public UpdateProfileValidator()
    {
        RuleFor(x => x.DisplayName).Visible().MaximumLength(Profile.MaxDisplayName).SingleLine()
            .When(x => x.DisplayName is not null);
        RuleFor(x => x.Bio).MaximumLength(Profile.MaxBio).MultiLine();
        RuleFor(x => x.Location).MaximumLength(Profile.MaxLocation).SingleLine();
        RuleFor(x => x.WhoCanAddToGroups).IsInEnum();
        RuleFor(x => x.Website).MaximumLength(Profile.MaxWebsite).WebAddress();
    }
}

internal sealed class UpdateProfileHandler(IProfilesDb db, IPeople people, TimeProvider clock)
    : IRequestHandler<UpdateProfile, Result<OwnProfile>>
{
    public async Task<Result<OwnProfile>> Handle(UpdateProfile command, CancellationToken ct) =>
        await db.InTransactionAsync(token => Update(command, token), ct)
            ? (await people.OwnProfile(command.Actor, ct))!
            : ProfilesErrors.NotFound;

    private async Task<bool> Update(UpdateProfile command, CancellationToken ct)
    {
        var profile = await db.Profiles.SingleOrDefaultAsync(p => p.UserId == command.Actor, ct);
        if (profile is null)
        {
            return false;
        }

        profile.Update(
            command.DisplayName?.Trim() ?? profile.DisplayName,
            Changed(command.Bio, profile.Bio),
            Changed(command.Location, profile.Location),
            Changed(command.Website, profile.Website),
            command.IsPrivate ?? profile.IsPrivate,
            clock.Now(),
            command.WhoCanMessage);
        profile.SetReadReceipts(command.ReadReceipts ?? profile.ReadReceipts, clock.Now());
        profile.SetWhoCanAddToGroups(command.WhoCanAddToGroups ?? profile.WhoCanAddToGroups, clock.Now());
        profile.SetAllowAnalytics(command.AllowAnalytics ?? profile.AllowAnalytics, clock.Now());
        return true;
    }

    private static string? Changed(string? given, string? current) =>
        given is null ? current : given.Length == 0 ? null : given;
}
