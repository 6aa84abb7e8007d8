using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Profiles.Contracts;

/// <summary>A person as others see them next to a message or notification, or in a list.</summary>
/// <param name="Id">The person.</param>
/// <param name="Username">Unique name; absent while the account is frozen or deleted.</param>
/// <param name="DisplayName">The name to show.</param>
/// <param name="IsAvailable">False while the account is frozen or deleted: show the name, but offer no actions.</param>
/// <param name="Avatar">Their picture, a square of 96, 256 and 512 pixels; absent while they have none.</param>
public sealed record UserCard(
    UserId Id, string? Username, string DisplayName, bool IsAvailable, PictureUrls? Avatar = null)
{
    /// <summary>The card as seen across a block.</summary>
    public UserCard WithoutAvatar() => this with { Avatar = null };
}
