using Hubbub.Domain.Common;

namespace Hubbub.Application.Notifications.Mails;

/// <summary>
/// Tokens of the links that end mails about notifications. They are encrypted and authenticated: they reveal nothing,
/// cannot be made by others, and are good for nothing else.
/// </summary>
public interface IUnsubscribeTokens
{
    /// <summary>A token for this person, different each time; it does not expire.</summary>
    string For(UserId user);

    /// <summary>Whose token it is; null if it is none.</summary>
    UserId? Read(string token);
}
