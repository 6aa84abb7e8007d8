using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Profiles;

namespace Hubbub.Application.Profiles;

internal static class ProfilePictures
{
    public static MediaTarget TargetOf(this ProfilePicture picture, UserId person) =>
        new(
            picture == ProfilePicture.Avatar ? Domain.Media.MediaTargetKind.Avatar : Domain.Media.MediaTargetKind.Cover,
            person.Value);

    public static void Show(this Profile profile, ProfilePicture picture, MediaId? image, DateTimeOffset now)
    {
        if (picture == ProfilePicture.Avatar)
        {
            profile.SetAvatar(image, now);
        }
        else
        {
            profile.SetCover(image, now);
        }
    }
}
