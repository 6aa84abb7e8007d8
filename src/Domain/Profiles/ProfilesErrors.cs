using Hubbub.Domain.Common;

namespace Hubbub.Domain.Profiles;

/// <summary>Every expected failure of the module.</summary>
public static class ProfilesErrors
{
    public static readonly Error NotFound = new(
        "profiles.not_found", "There is no such user; check the username or id.", ErrorKind.NotFound);
}
