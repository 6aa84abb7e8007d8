using Hubbub.Application.Profiles;
using Hubbub.Domain.Media;
using Hubbub.Domain.Profiles;

namespace Hubbub.Web.Description.Operations;

internal static class ProfilesOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(SearchProfiles), "GET /profiles", "searchProfiles", "Search people by name",
            "People whose username, then those whose display name, starts with some text. E-mail addresses are never searched."),
        new(typeof(GetOwnProfile), "GET /profiles/me", "getOwnProfile", "Get one's own profile",
            "One's own profile.",
            ProfilesErrors.NotFound),
        new(typeof(UpdateProfile), "PATCH /profiles/me", "updateProfile", "Change one's own profile",
            "Changes what is given; what is absent stays, and an empty text clears.",
            ProfilesErrors.NotFound),
        new(typeof(SetPicture), "PUT /profiles/me/avatar", "setAvatar", "Set the avatar",
            "Shows an image of one's own, which nothing else shows, cut to a square on every card; the one before is let go.",
            MediaErrors.NotFound, MediaErrors.Processing, MediaErrors.WrongKind, ProfilesErrors.NotFound),
        new(typeof(RemovePicture), "DELETE /profiles/me/avatar", "removeAvatar", "Remove the avatar",
            "Takes the avatar away; its file is let go. Without one nothing changes.",
            ProfilesErrors.NotFound),
        new(typeof(SetPicture), "PUT /profiles/me/cover", "setCover", "Set the cover",
            "Shows an image of one's own, which nothing else shows, on top of the profile; the one before is let go.",
            MediaErrors.NotFound, MediaErrors.Processing, MediaErrors.WrongKind, ProfilesErrors.NotFound),
        new(typeof(RemovePicture), "DELETE /profiles/me/cover", "removeCover", "Remove the cover",
            "Takes the cover away; its file is let go. Without one nothing changes.",
            ProfilesErrors.NotFound),
        new(typeof(GetProfile), "GET /profiles/{userId}", "getProfile", "Get a profile",
            "Someone's profile, as the viewer sees it.",
            ProfilesErrors.NotFound),
        new(typeof(GetProfile), "GET /profiles/by-username/{username}", "getProfileByUsername", "Get a profile by username",
            "Someone's profile, as the viewer sees it.",
            ProfilesErrors.NotFound),
    ];
}
