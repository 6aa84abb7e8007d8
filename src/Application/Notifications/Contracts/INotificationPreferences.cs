using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;

namespace Hubbub.Application.Notifications.Contracts;

/// <summary>What other modules can query about what someone wants to be notified of.</summary>
public interface INotificationPreferences
{
    Task<PreferencesRow> Of(UserId user, CancellationToken ct);
}

/// <summary>What someone is notified of, and how.</summary>
/// <param name="Types">Every type, in a fixed order.</param>
/// <param name="PushContent">How much a push message says.</param>
/// <param name="EmailAfterMinutes">How long a notification is unread before it is mailed.</param>
/// <param name="MutedConversations">The muted conversations, by id.</param>
/// <param name="People">The people whose acts do not notify in every channel, by id.</param>
public sealed record PreferencesRow(
    IReadOnlyList<TypePreferences> Types,
    PushContent PushContent,
    int EmailAfterMinutes,
    IReadOnlyList<MutedConversation> MutedConversations,
    IReadOnlyList<PersonPreferencesRow> People);

/// <summary>How someone is notified of one type.</summary>
/// <param name="Type">The type.</param>
/// <param name="InApp">In the list and on the sockets. Off turns push off too: a push announces an entry.</param>
/// <param name="Push">By Web Push, on devices that subscribed.</param>
/// <param name="Email">By e-mail.</param>
public sealed record TypePreferences(NotificationType Type, bool InApp, bool Push, bool Email);

/// <summary>A conversation whose messages do not notify.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Until">When it ends, UTC; absent if it does not. Later than that, the entry means nothing.</param>
public sealed record MutedConversation(ConversationId ConversationId, DateTimeOffset? Until);

/// <summary>In which channels what a person does notifies, as far as its type is on there.</summary>
/// <param name="UserId">The person.</param>
/// <param name="InApp">In the list and on the sockets. Off turns the others off too.</param>
/// <param name="Push">By Web Push.</param>
/// <param name="Email">By e-mail.</param>
public sealed record PersonPreferencesRow(UserId UserId, bool InApp, bool Push, bool Email);

/// <summary>The same with the person's card.</summary>
/// <param name="User">The person.</param>
/// <param name="InApp">In the list and on the sockets. Off turns the others off too.</param>
/// <param name="Push">By Web Push.</param>
/// <param name="Email">By e-mail.</param>
public sealed record PersonWithPreferences(UserCard User, bool InApp, bool Push, bool Email);
