using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Profiles;

namespace Hubbub.Application.Profiles.Contracts;

/// <summary>
/// A person's whole profile, for themselves; <paramref name="WhoCanMessage"/> also counts for who can add them to a
/// group. Who turns <paramref name="ReadReceipts"/> off gives no read receipts and receives none. Who turns
/// <paramref name="AllowAnalytics"/> off is not counted as active, nor as a visitor of profiles or viewer of posts.
/// </summary>
public sealed record OwnProfile(
    UserId Id,
    string Username,
    string DisplayName,
    string? Bio,
    string? Location,
    string? Website,
    bool IsPrivate,
    DateTimeOffset CreatedAt,
    PictureUrls? Avatar,
    PictureUrls? Cover,
    WhoCanMessage WhoCanMessage,
    bool ReadReceipts,
    WhoCanAddToGroups WhoCanAddToGroups,
    bool AllowAnalytics);
