using Hubbub.Application.Profiles;
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
        new(typeof(GetProfile), "GET /profiles/{userId}", "getProfile", "Get a profile",
            "Someone's profile, as the viewer sees it.",
            ProfilesErrors.NotFound),
        new(typeof(GetProfile), "GET /profiles/by-username/{username}", "getProfileByUsername", "Get a profile by username",
            "Someone's profile, as the viewer sees it.",
            ProfilesErrors.NotFound),
    ];
}
