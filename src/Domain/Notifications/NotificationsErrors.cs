using Hubbub.Domain.Common;

namespace Hubbub.Domain.Notifications;

/// <summary>Every expected failure of the module.</summary>
public static class NotificationsErrors
{
    public static readonly Error NotFound = new(
        "notifications.not_found", "You have no such notification; reload the list.", ErrorKind.NotFound);

    public static readonly Error IdempotencyConflict = new(
        "notifications.idempotency_conflict",
        "This Idempotency-Key was used for another announcement; use a new one.",
        ErrorKind.Conflict);

    public static readonly Error NotAnAdmin = new(
        "notifications.not_an_admin",
        "Only administrators can announce; ask the server's operator for the role.",
        ErrorKind.Forbidden);

    public static readonly Error SystemIsAlwaysOn = new(
        "notifications.system_is_always_on",
        "The type system cannot be switched off; leave it out.",
        ErrorKind.Validation);

    public static readonly Error ConversationNotFound = new(
        "notifications.conversation_not_found",
        "There is no such conversation; reload the list.",
        ErrorKind.NotFound);

    public static readonly Error EndpointNotAllowed = new(
        "notifications.endpoint_not_allowed",
        "This is not the https URL of a push service on the internet; give the endpoint of the browser's subscription.",
        ErrorKind.Validation);

    public static readonly Error TooManyPushSubscriptions = new(
        "notifications.too_many_push_subscriptions",
        $"You have {PushSubscription.MostPerPerson} push subscriptions; delete one first.",
        ErrorKind.Conflict);

    public static readonly Error PushSubscriptionNotFound = new(
        "notifications.push_subscription_not_found",
        "You have no such push subscription; reload the list.",
        ErrorKind.NotFound);

    public static readonly Error InvalidUnsubscribeToken = new(
        "notifications.invalid_unsubscribe_token",
        "This link is incomplete or no longer valid; change your notification preferences instead.",
        ErrorKind.Validation);

    public static readonly Error PersonNotFound = new(
        "notifications.person_not_found", "There is no such person; leave them out.", ErrorKind.NotFound);

    public static readonly Error TooManyPeople = new(
        "notifications.too_many_people",
        $"You can choose for {PersonPreferences.MostPerPerson} people how they notify you; turn everything on for one.",
        ErrorKind.Conflict);

    public static readonly Error TooManyMutedConversations = new(
        "notifications.too_many_muted_conversations",
        $"You can mute {ConversationMute.MostPerPerson} conversations at a time; unmute one first.",
        ErrorKind.Conflict);
}
