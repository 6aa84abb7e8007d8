using Hubbub.Application.Common.Realtime;
using Hubbub.Infrastructure.Sync.Events;
using MediatR;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Architecture.Tests.Flow;

/// <summary>
/// Rules for the direction of calls: down through the layers, never back. Each rule returns the violations.
/// </summary>
internal static class FlowRules
{
    // The classes that event handlers use for counting.
    private static readonly string[] NotifierUsers =
    [
        "ActivityCounter", "GroupedNotifications", "MessageCounter", "NotificationAggregator",
    ];

    /// <summary>Handlers never send commands, and events never trigger commands.</summary>
    public static IReadOnlyList<string> Senders(Code code) => Users(code, [typeof(IMediator), typeof(Mediator)], user =>
        code.IsIn(user.Namespace, "Web")
        || Is(code, user, "Infrastructure.Sync.Events.Effects")
        || Is(code, user, "Infrastructure.Sync.Events.EffectHandlers")
        || IsComposition(user));

    /// <summary>Services resolved by hand would escape the other rules.</summary>
    public static IReadOnlyList<string> Locators(Code code) =>
        Users(code, [typeof(IServiceProvider), typeof(IServiceScopeFactory), typeof(ServiceFactory)], user =>
            !code.IsIn(user.Namespace, "Application") && !code.IsIn(user.Namespace, "Domain") || IsComposition(user));

    /// <summary>
    /// Durable events are published only by event handlers: inside a transaction, and so pushed after its commit.
    /// ShownPushes is an exception because it only wakes a queue after the commit.
    /// </summary>
    public static IReadOnlyList<string> Publishers(Code code) => Users(code, [typeof(IRealtimePublisher)], user =>
        user.Implements(typeof(INotificationHandler<>))
        || Is(code, user, "Application.Notifications.Delivery.Notifier")
        || Is(code, user, "Application.Notifications.Push.ShownPushes")
        || user.Implements(typeof(IRealtimePublisher))
        || IsComposition(user));

    public static IReadOnlyList<string> Notifiers(Code code) =>
    [
        .. from user in code.Types
           where user.Uses.Any(u => u.FullName == $"{code.Root}.Application.Notifications.Delivery.Notifier")
               && !user.Implements(typeof(INotificationHandler<>)) && !IsComposition(user)
               && !Array.Exists(NotifierUsers, u => Is(code, user, $"Application.Notifications.Delivery.{u}"))
           select $"{user.FullName} names Notifier",
    ];

    /// <summary>
    /// Only typing, presence and hints about open feeds and posts are ephemeral: clients read a feed or post again, so
    /// they do not need the event later.
    /// </summary>
    public static IReadOnlyList<string> Ephemeral(Code code) => Users(code, [typeof(IEphemeralPublisher)], user =>
        code.IsIn(user.Namespace, "Application.Presence")
        || Is(code, user, "Application.Posts.Feeds.FeedUpdateNotifier")
        || Is(code, user, "Application.Posts.Watching.WatchNotifier")
        || user.Implements(typeof(IEphemeralPublisher))
        || IsComposition(user));

    /// <summary>
    /// Typing and presence never reach an event log: they use the publisher only for work after the commit.
    /// </summary>
    public static IReadOnlyList<string> DurablePublishersInPresence(Code code) =>
        Users(code, [typeof(DurableEvent)], user => code.ModuleOf(user.Namespace) != "Presence");

    public static IReadOnlyList<string> Pushers(Code code) => Users(code, [typeof(IPushTransport)], user =>
        Is(code, user, "Infrastructure.Sync.Events.Pushes")
        || Is(code, user, "Infrastructure.Sync.Events.EphemeralPublisher")
        || code.IsIn(user.Namespace, "Web") && user.Implements(typeof(IPushTransport))
        || IsComposition(user));

    /// <summary>
    /// HeadAnnouncer is the second exception on purpose: a head is not an event, and nothing waits for it. ServerStop
    /// is the third, and PressureService the fourth: the server's stop and its pressure concern the connection itself.
    /// CanaryConnection is one, and sends nothing.
    /// </summary>
    public static IReadOnlyList<string> HubContexts(Code code) =>
        Users(
            code,
            [typeof(IHubContext), typeof(IHubContext<>), typeof(IHubContext<,>), typeof(HubLifetimeManager<>)],
            user =>
                Is(code, user, "Web.Realtime.SignalRTransport") || Is(code, user, "Web.Realtime.HeadAnnouncer")
                || Is(code, user, "Web.Realtime.Stopping.ServerStop")
                || Is(code, user, "Web.Realtime.Shedding.PressureService")
                || Is(code, user, "Web.Realtime.CanaryConnection"));

    public static IReadOnlyList<string> Hubs(Code code) =>
        [.. code.Types
            .Where(t => t.Deriving(typeof(Hub)) is not null && !Is(code, t, "Web.Realtime.Hubs.SocialHub"))
            .Select(t => t.FullName)];

    private static IReadOnlyList<string> Users(Code code, Type[] targets, Func<CodeType, bool> may) =>
    [
        .. from user in code.Types
           where !may(user)
           from target in targets
           where user.Names(target)
           select $"{user.FullName} names {target.Name}",
    ];

    private static bool Is(Code code, CodeType type, string name) => type.FullName == $"{code.Root}.{name}";

    // The classes that register services: static, named after their layer or module, without other behaviour.
    private static bool IsComposition(CodeType type) =>
        type.Name.EndsWith("Services", StringComparison.Ordinal)
            && type.Definition is { IsAbstract: true, IsSealed: true };
}
