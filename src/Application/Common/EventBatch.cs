using System.Collections.Concurrent;
using System.Reflection;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Common;

/// <summary>
/// Consecutive events of one type in one transaction, in order. A handler takes the batch when it can query the
/// database once for all of them; each event is also published by itself.
/// </summary>
/// <param name="Events">The events, in order.</param>
/// <param name="IsLate">The relay handles them, possibly after later acts.</param>
public sealed record EventBatch<TEvent>(IReadOnlyList<TEvent> Events, bool IsLate = false) : INotification
    where TEvent : DomainEvent;

/// <summary>Creates batches of events whose type is known only at run time.</summary>
public static class EventBatches
{
    private static readonly ConcurrentDictionary<Type, Func<IReadOnlyList<DomainEvent>, bool, INotification>> Makers =
        new();

    /// <summary>The batch of these events, all of one type.</summary>
    public static INotification Of(IReadOnlyList<DomainEvent> events, bool isLate) =>
        Makers.GetOrAdd(events[0].GetType(), MakerFor)(events, isLate);

    private static Func<IReadOnlyList<DomainEvent>, bool, INotification> MakerFor(Type type) =>
        typeof(EventBatches).GetMethod(nameof(Make), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type).CreateDelegate<Func<IReadOnlyList<DomainEvent>, bool, INotification>>();

    private static EventBatch<TEvent> Make<TEvent>(IReadOnlyList<DomainEvent> events, bool isLate)
        where TEvent : DomainEvent => new([.. events.Cast<TEvent>()], isLate);
}
