using System.Collections.Concurrent;
using System.Reflection;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Common;

/// <summary>
/// Events of one type that follow each other in one transaction, in their order. A handler listens to the batch where it can ask the
/// database once for all of them; each event is published on its own too.
/// </summary>
/// <param name="Events">In their order.</param>
/// <param name="IsLate">The relay handles them, after acts that came later than these.</param>
public sealed record EventBatch<TEvent>(IReadOnlyList<TEvent> Events, bool IsLate = false) : INotification
    where TEvent : DomainEvent;

/// <summary>Makes batches of events whose type is known at run time only.</summary>
public static class EventBatches
{
    private static readonly ConcurrentDictionary<Type, Func<IReadOnlyList<DomainEvent>, bool, INotification>> Makers = new();

    /// <summary>The batch of these events, which are all of one type.</summary>
    public static INotification Of(IReadOnlyList<DomainEvent> events, bool isLate) =>
        Makers.GetOrAdd(events[0].GetType(), MakerFor)(events, isLate);

    private static Func<IReadOnlyList<DomainEvent>, bool, INotification> MakerFor(Type type) =>
        typeof(EventBatches).GetMethod(nameof(Make), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type).CreateDelegate<Func<IReadOnlyList<DomainEvent>, bool, INotification>>();

    private static EventBatch<TEvent> Make<TEvent>(IReadOnlyList<DomainEvent> events, bool isLate)
        where TEvent : DomainEvent => new([.. events.Cast<TEvent>()], isLate);
}
