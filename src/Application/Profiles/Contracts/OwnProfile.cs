using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Profiles.Contracts;

/// <summary>A person's whole profile, for themselves.</summary>
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
    PictureUrls? Cover);
