using System.Collections.Concurrent;
using System.Reflection;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Common;

/// <summary>
/// Events of one type that follow each other in one transaction, in their order. A handler listens to the batch where it can ask the
/// database once for all of them; each event is published on its own too.
/// </summary>
public sealed record EventBatch<TEvent>(IReadOnlyList<TEvent> Events) : INotification
    where TEvent : DomainEvent;

/// <summary>Makes batches of events whose type is known at run time only.</summary>
public static class EventBatches
{
    private static readonly ConcurrentDictionary<Type, Func<IReadOnlyList<DomainEvent>, INotification>> Makers = new();

    /// <summary>The batch of these events, which are all of one type.</summary>
    public static INotification Of(IReadOnlyList<DomainEvent> events) =>
        Makers.GetOrAdd(events[0].GetType(), MakerFor)(events);

    private static Func<IReadOnlyList<DomainEvent>, INotification> MakerFor(Type type) =>
        typeof(EventBatches).GetMethod(nameof(Make), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type).CreateDelegate<Func<IReadOnlyList<DomainEvent>, INotification>>();

    private static EventBatch<TEvent> Make<TEvent>(IReadOnlyList<DomainEvent> events)
        where TEvent : DomainEvent => new([.. events.Cast<TEvent>()]);
}
