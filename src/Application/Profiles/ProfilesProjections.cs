using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Profiles.Contracts;

namespace Hubbub.Application.Profiles;

/// <summary>The rows that this module's queries select without further mapping.</summary>
internal sealed class ProfilesProjections : AutoMapper.Profile
{
    public ProfilesProjections() =>
        CreateProjection<Domain.Profiles.Profile, OwnProfile>()
            .ForCtorParam(nameof(OwnProfile.Id), o => o.MapFrom(p => p.UserId))
            .ForCtorParam(nameof(OwnProfile.Avatar), o => o.MapFrom(p => PictureUrls.OfAvatar(p.AvatarId)))
            .ForCtorParam(nameof(OwnProfile.Cover), o => o.MapFrom(p => PictureUrls.OfCover(p.CoverId)));
}
