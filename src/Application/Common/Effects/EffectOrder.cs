using System.Collections.Concurrent;
using System.Reflection;
using MediatR;

namespace Hubbub.Application.Common.Effects;

/// <summary>
/// All event handlers, in the order in which those of one event run; <c>docs/effects.md</c> lists them by event. Each
/// handler sees what earlier ones wrote and published.
/// </summary>
public static class EffectOrder
{
    private static readonly ConcurrentDictionary<(Type Handler, Type Notification), string?> Reasons = new();

    public static IReadOnlyList<Type> Handlers { get; } =
    [
        // First push what happened: the new relationship, a message before its notification. Blocks take effect here
        // too, and later handlers depend on them.
        typeof(Accounts.PushSessionsEnded),
        typeof(Accounts.PushAccountChanges),
        typeof(Notifications.Push.EndPushSubscriptions),
        typeof(Graph.AcceptRequestsOfPublicAccounts),
        typeof(Graph.PushRelationshipChanges),
        typeof(Media.PushOwnMedia),
        typeof(Messaging.HideConversationOnBlock),
        typeof(Messaging.Requests.AcceptRequestOnFollow),
        typeof(Messaging.Groups.PushGroupsOnBlock),
        typeof(Messaging.Groups.PushGroupChanges),
        typeof(Messaging.Groups.ForgetClosedGroup),
        typeof(Messaging.JoinRequests.PushJoinRequests),
        typeof(Messaging.Invitations.PushGroupInvitations),
        typeof(Messaging.PushMessageSent),
        typeof(Messaging.Requests.PushMessageRequests),
        typeof(Messaging.Marks.ReturnFromArchive),
        typeof(Messaging.PushConversationRead),
        typeof(Messaging.Marks.PushConversationMarks),
        typeof(Messaging.Receipts.PushConversationDelivered),
        typeof(Messaging.Edits.PushMessageEdited),
        typeof(Messaging.Hiding.PushMessageHidden),
        typeof(Messaging.Reactions.PushMessageReactions),
        typeof(Messaging.Pins.PushMessagePins),
        typeof(Messaging.Drafts.PushMessageDrafts),
        typeof(Messaging.PushMessageDeleted),
        typeof(Profiles.PushOwnProfile),
        typeof(Profiles.PushProfileChanged),

        // Then create or settle notifications.
        typeof(Notifications.Delivery.NotifyOnAnnouncementMade),
        typeof(Notifications.Delivery.NotifyOnComments),
        typeof(Notifications.Delivery.NotifyOnFollow),
        typeof(Notifications.Delivery.NotifyOnGroupJoined),
        typeof(Notifications.Delivery.NotifyOnMentions),
        typeof(Notifications.Delivery.NotifyOnMessageSent),
        typeof(Notifications.Delivery.NotifyOnMessageMentions),
        typeof(Notifications.Delivery.NotifyOnPollEnded),
        typeof(Notifications.Delivery.NotifyOnReactions),
        typeof(Notifications.Delivery.NotifyOnShares),
        typeof(Notifications.PushNotificationChanges),
        typeof(Notifications.Preferences.PushPreferences),
        typeof(Notifications.ReadNotificationsOnMute),
        typeof(Notifications.Delivery.SettleMessageNotification),
        typeof(Notifications.Cleanup.ForgetNotificationsOnBlock),
        typeof(Notifications.Push.WithdrawPushes),

        // Erasure: first what others hold about the account, while its posts can still be queried; then what it left,
        // its profile, and last its event log, to which nothing is appended any more.
        typeof(Analytics.ForgetErasedPerson),
        typeof(Graph.ForgetErasedPerson),
        typeof(Media.ForgetErasedPerson),
        typeof(Messaging.ForgetErasedPerson),
        typeof(Messaging.Attachments.ForgetEndedFiles),
        typeof(Notifications.Cleanup.ForgetErasedPerson),
        typeof(Notifications.Cleanup.ForgetUnseenPosts),
        typeof(Notifications.Cleanup.ForgetUnseenShares),
        typeof(Posts.Erasure.ForgetErasedOpinions),
        typeof(Posts.Erasure.ForgetErasedPerson),
        typeof(Posts.Erasure.EraseVotesAndViews),
        typeof(Posts.Erasure.DeletePostDependents),
        typeof(Posts.Comments.RemoveEmptyTombstones),
        typeof(Presence.ForgetErasedPerson),
        typeof(Profiles.ForgetErasedPerson),
        typeof(Sync.ForgetErasedPerson),

        // Changes to posts for people's own devices, and post counts.
        typeof(Posts.Feeds.PushFeedSettings),
        typeof(Posts.Circles.PushOwnCircles),
        typeof(Posts.Drafts.PushOwnDrafts),
        typeof(Posts.Publishing.PushOwnPosts),
        typeof(Posts.Reactions.PushOwnReactions),
        typeof(Posts.Saved.PushOwnSaved),
        typeof(Posts.Stories.PushOwnStories),
        typeof(Posts.Polls.PushPolls),
        typeof(Posts.Publishing.PushPostCounts),

        // In-memory state last: it changes after the commit.
        typeof(Messaging.Receipts.NotePushedMessages),
        typeof(Posts.Feeds.EnqueueFeedUpdates),
        typeof(Posts.Watching.EnqueueWatchedChanges),
        typeof(Presence.HidePresenceOnBlock),
        typeof(Presence.StopTypingInGroups),
        typeof(Presence.StopTypingOnMessageSent),
    ];

    /// <summary>Whether this handler's effect of an event, or a batch of events, is deferred.</summary>
    public static bool IsDeferred(Type handler, Type notification) => ReasonToDefer(handler, notification) is not null;

    /// <summary>Why the effect is deferred; null if it is part of the act's commit.</summary>
    public static string? ReasonToDefer(Type handler, Type notification) =>
        Reasons.GetOrAdd((handler, notification), static pair => Reason(pair.Handler, pair.Notification));

    /// <summary>The events and batches of events that a handler handles.</summary>
    public static IEnumerable<Type> HandledBy(Type handler) =>
        from contract in handler.GetInterfaces()
        where contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(INotificationHandler<>)
        select contract.GenericTypeArguments[0];

    /// <summary>The method that handles <paramref name="notification"/>.</summary>
    public static MethodInfo HandleOf(Type handler, Type notification) =>
        handler.GetInterfaceMap(typeof(INotificationHandler<>).MakeGenericType(notification)).TargetMethods[0];

    private static string? Reason(Type handler, Type notification) =>
        (HandleOf(handler, notification).GetCustomAttribute<DeferredAttribute>()
            ?? handler.GetCustomAttribute<DeferredAttribute>())?.Reason;
}
