using Hubbub.Application.Analytics.Contracts;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Profiles;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Profiles;

/// <summary>Someone's profile, by either id or username.</summary>
[Cost(2)]
public sealed record GetProfile(UserId Viewer, UserId? UserId, string? Username) : IRequest<Result<PublicProfile>>;

/// <summary>
/// A person as the viewer sees them. The bio, location, website and cover of a private account are absent if the
/// viewer does not follow it.
/// </summary>
public sealed record PublicProfile(
    UserId Id,
    string Username,
    string DisplayName,
    string? Bio,
    string? Location,
    string? Website,
    bool IsPrivate,
    DateTimeOffset CreatedAt,
    int Followers,
    int Following,
    RelationshipRow? Relationship,
    PictureUrls? Avatar,
    PictureUrls? Cover);

internal sealed class GetProfileHandler(IProfilesDb db, IRelations relations, IProfileVisits visits)
    : IRequestHandler<GetProfile, Result<PublicProfile>>
{
    public async Task<Result<PublicProfile>> Handle(GetProfile query, CancellationToken ct)
    {
        var key = query.Username is null ? null : Profile.KeyOf(query.Username);
        var profile = await db.Profiles.AsNoTracking().SingleOrDefaultAsync(
            p => (key == null ? p.UserId == query.UserId : p.UsernameKey == key)
                && p.Availability == Availability.Available,
            ct);
        if (profile is null || await relations.AreApart(query.Viewer, profile.UserId, ct))
        {
            return ProfilesErrors.NotFound;
        }

        var counts = await relations.CountsOf(profile.UserId, ct);
        var isMe = profile.UserId == query.Viewer;
        var relationship = isMe ? null : await relations.Between(query.Viewer, profile.UserId, ct);
        // By id, apps read the name of someone whose profile nobody opened.
        if (!isMe && query.Username is not null)
        {
            visits.Note(profile.UserId, query.Viewer);
        }

        var isOpen = isMe || !profile.IsPrivate || relationship!.Following;
        return new PublicProfile(
            profile.UserId,
            profile.Username,
            profile.DisplayName,
            isOpen ? profile.Bio : null,
            isOpen ? profile.Location : null,
            isOpen ? profile.Website : null,
            profile.IsPrivate,
            profile.CreatedAt,
            counts.Followers,
            counts.Following,
            relationship,
            PictureUrls.OfAvatar(profile.AvatarId),
            isOpen ? PictureUrls.OfCover(profile.CoverId) : null);
    }
}
