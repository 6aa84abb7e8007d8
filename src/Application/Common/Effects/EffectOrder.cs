using System.Collections.Concurrent;
using System.Reflection;
using MediatR;

namespace Hubbub.Application.Common.Effects;

/// <summary>
/// All handlers of events, in the order in which those of one event run; <c>docs/effects.md</c> lists them by event. Each
/// sees what the ones before it wrote and published.
/// </summary>
public static class EffectOrder
{
    private static readonly ConcurrentDictionary<(Type Handler, Type Notification), string?> Reasons = new();

    public static IReadOnlyList<Type> Handlers { get; } =
    [
        // What happened is told first: a relationship as it is now, a message before it rings. Who is apart is settled
        // here too, and the rest asks it.
        typeof(Accounts.PushSessionsEnded),
        typeof(Accounts.PushAccountChanges),
        typeof(Graph.AcceptRequestsOfPublicAccounts),
        typeof(Graph.PushRelationshipChanges),
        typeof(Media.PushOwnMedia),
        typeof(Messaging.HideConversationOnBlock),
        typeof(Messaging.PushMessageSent),
        typeof(Messaging.PushConversationRead),
        typeof(Messaging.PushMessageDeleted),
        typeof(Profiles.PushOwnProfile),
        typeof(Profiles.PushProfileChanged),

        // Then it rings, or what rang is settled.
        typeof(Notifications.NotifyOnAnnouncementMade),
        typeof(Notifications.NotifyOnComments),
        typeof(Notifications.NotifyOnFollow),
        typeof(Notifications.NotifyOnMentions),
        typeof(Notifications.NotifyOnMessageSent),
        typeof(Notifications.NotifyOnPollEnded),
        typeof(Notifications.NotifyOnReactions),
        typeof(Notifications.NotifyOnShares),
        typeof(Notifications.PushNotificationChanges),
        typeof(Notifications.ReadNotificationsOnMute),
        typeof(Notifications.SettleMessageNotification),
        typeof(Notifications.ForgetNotificationsOnBlock),

        // An account is erased: first what others know of it, while its posts are still there to be asked for; then what it
        // left, its name, and last its log, which nothing is appended to any more.
        typeof(Graph.ForgetErasedPerson),
        typeof(Media.ForgetErasedPerson),
        typeof(Messaging.ForgetErasedPerson),
        typeof(Notifications.ForgetErasedPerson),
        typeof(Notifications.ForgetUnseenPosts),
        typeof(Notifications.ForgetUnseenShares),
        typeof(Posts.Erasure.ForgetErasedOpinions),
        typeof(Posts.Erasure.ForgetErasedPerson),
        typeof(Posts.Erasure.EraseVotesAndViews),
        typeof(Posts.Erasure.DeletePostDependents),
        typeof(Posts.Comments.ClearSpentTombstones),
        typeof(Presence.ForgetErasedPerson),
        typeof(Profiles.ForgetErasedPerson),
        typeof(Sync.ForgetErasedPerson),

        // What people's own devices show of posts, and how posts are counted.
        typeof(Posts.Feeds.PushFeedSettings),
        typeof(Posts.Circles.PushOwnCircles),
        typeof(Posts.Drafts.PushOwnDrafts),
        typeof(Posts.Publishing.PushOwnPosts),
        typeof(Posts.Reactions.PushOwnReactions),
        typeof(Posts.Saved.PushOwnSaved),
        typeof(Posts.Stories.PushOwnStories),
        typeof(Posts.Polls.PushPolls),
        typeof(Posts.Publishing.PushPostCounts),

        // Last what is kept in memory only: it changes after the commit.
        typeof(Posts.Feeds.EnqueueFeedUpdates),
        typeof(Posts.Watching.EnqueueWatchedChanges),
        typeof(Presence.HidePresenceOnBlock),
        typeof(Presence.StopTypingOnMessageSent),
    ];

    /// <summary>Whether the effect of <paramref name="notification"/>, an event or a batch of events, comes after the act.</summary>
    public static bool IsDeferred(Type handler, Type notification) => ReasonToDefer(handler, notification) is not null;

    /// <summary>Null for what is part of the act's commit.</summary>
    public static string? ReasonToDefer(Type handler, Type notification) =>
        Reasons.GetOrAdd((handler, notification), static pair => Reason(pair.Handler, pair.Notification));

    /// <summary>The events and batches of events that it handles.</summary>
    public static IEnumerable<Type> HandledBy(Type handler) =>
        from contract in handler.GetInterfaces()
        where contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(INotificationHandler<>)
        select contract.GenericTypeArguments[0];

    /// <summary>The method with which it handles <paramref name="notification"/>.</summary>
    public static MethodInfo HandleOf(Type handler, Type notification) =>
        handler.GetInterfaceMap(typeof(INotificationHandler<>).MakeGenericType(notification)).TargetMethods[0];

    private static string? Reason(Type handler, Type notification) =>
        (HandleOf(handler, notification).GetCustomAttribute<DeferredAttribute>()
            ?? handler.GetCustomAttribute<DeferredAttribute>())?.Reason;
}
