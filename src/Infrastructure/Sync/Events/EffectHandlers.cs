using System.Collections.Concurrent;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Effects;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Infrastructure.Sync.Events;

/// <summary>Which of an event's handlers to run.</summary>
internal enum EffectPart
{
    /// <summary>All, in order.</summary>
    All,

    /// <summary>Those whose effects are part of the act's commit.</summary>
    InCommit,

    /// <summary>Those whose effects the relay runs.</summary>
    Deferred,
}

/// <summary>
/// Knows which events have handlers in the commit, and which have deferred ones; finds both for MediatR.
/// </summary>
internal sealed class EffectHandlers(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<Type, (Parts InBatches, Parts Alone)> _parts = new();

    /// <summary>Whether any handler of this part handles events of this type, in batches or one by one.</summary>
    public bool Have(Type type, EffectPart part) => HaveInBatches(type, part) || HaveAlone(type, part);

    public bool HaveInBatches(Type type, EffectPart part) => Of(type).InBatches.Have(part);

    public bool HaveAlone(Type type, EffectPart part) => Of(type).Alone.Have(part);

    /// <summary>Publishes to the handlers of this part only.</summary>
    public static Mediator MediatorFor(IServiceProvider services, EffectPart part) => new(asked =>
    {
        var found = services.GetRequiredService(asked);
        return part == EffectPart.All || NotificationIn(asked) is not { } notification
            ? found
            : Chosen((object[])found, notification, part);
    });

    private static Array Chosen(object[] handlers, Type notification, EffectPart part)
    {
        var chosen = Array.FindAll(handlers, h => PartOf(h, notification) == part);
        if (chosen.Length == handlers.Length)
        {
            return handlers;
        }

        var typed = Array.CreateInstance(typeof(INotificationHandler<>).MakeGenericType(notification), chosen.Length);
        chosen.CopyTo(typed, 0);
        return typed;
    }

    private static EffectPart PartOf(object handler, Type notification) =>
        EffectOrder.IsDeferred(handler.GetType(), notification) ? EffectPart.Deferred : EffectPart.InCommit;

    // The T of IEnumerable<INotificationHandler<T>>.
    private static Type? NotificationIn(Type asked) =>
        asked.IsGenericType && asked.GetGenericTypeDefinition() == typeof(IEnumerable<>)
        && asked.GetGenericArguments()[0] is { IsGenericType: true } handler
        && handler.GetGenericTypeDefinition() == typeof(INotificationHandler<>)
            ? handler.GetGenericArguments()[0]
            : null;

    private (Parts InBatches, Parts Alone) Of(Type type) => _parts.GetOrAdd(
        type, asked => (PartsOf(typeof(EventBatch<>).MakeGenericType(asked)), PartsOf(asked)));

    private Parts PartsOf(Type notification)
    {
        using var scope = scopes.CreateScope();
        var found = scope.ServiceProvider.GetServices(typeof(INotificationHandler<>).MakeGenericType(notification))
            .Select(h => PartOf(h!, notification)).ToHashSet();
        return new(found.Contains(EffectPart.InCommit), found.Contains(EffectPart.Deferred));
    }

    private readonly record struct Parts(bool InCommit, bool Deferred)
    {
        public bool Have(EffectPart part) => part switch
        {
            EffectPart.All => InCommit || Deferred,
            EffectPart.InCommit => InCommit,
            EffectPart.Deferred => Deferred,
        };
    }
}
