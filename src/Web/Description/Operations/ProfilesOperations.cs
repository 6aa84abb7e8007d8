using Hubbub.Application.Profiles;
using Hubbub.Domain.Media;
using Hubbub.Domain.Profiles;

namespace Hubbub.Web.Description.Operations;

internal static class ProfilesOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(SearchProfiles), "GET /profiles", "searchProfiles", "Search people by name",
            "People whose username starts with the text, then people whose display name does. E-mail addresses are "
            + "never searched."),
        new(typeof(GetOwnProfile), "GET /profiles/me", "getOwnProfile", "Get your own profile",
            "Your own profile.",
            ProfilesErrors.NotFound),
        new(typeof(UpdateProfile), "PATCH /profiles/me", "updateProfile", "Change your own profile",
            "Changes the given members; absent members stay, and an empty text clears a member.",
            ProfilesErrors.NotFound),
        new(typeof(SetPicture), "PUT /profiles/me/avatar", "setAvatar", "Set the avatar",
            "Uses your own image, not in use elsewhere, cropped to a square, on every card; the previous image is "
            + "released.",
            MediaErrors.NotFound, MediaErrors.Processing, MediaErrors.WrongKind, ProfilesErrors.NotFound),
        new(typeof(RemovePicture), "DELETE /profiles/me/avatar", "removeAvatar", "Remove the avatar",
            "Removes the avatar and releases its file. Idempotent.",
            ProfilesErrors.NotFound),
        new(typeof(SetPicture), "PUT /profiles/me/cover", "setCover", "Set the cover",
            "Uses your own image, not in use elsewhere, as the profile's header; the previous image is released.",
            MediaErrors.NotFound, MediaErrors.Processing, MediaErrors.WrongKind, ProfilesErrors.NotFound),
        new(typeof(RemovePicture), "DELETE /profiles/me/cover", "removeCover", "Remove the cover",
            "Removes the cover and releases its file. Idempotent.",
            ProfilesErrors.NotFound),
        new(typeof(GetProfile), "GET /profiles/{userId}", "getProfile", "Get a profile",
            "Someone's profile, as you may see it.",
            ProfilesErrors.NotFound),
        new(
            typeof(GetProfile),
            "GET /profiles/by-username/{username}",
            "getProfileByUsername",
            "Get a profile by username",
                "Someone's profile, as you may see it.",
                ProfilesErrors.NotFound),
    ];
}
