using System.Reflection;
using System.Text.Json;
using Hubbub.Application.Common.Json;
using Hubbub.Domain.Common;

namespace Hubbub.Infrastructure.Sync.Outbox;

/// <summary>
/// The names of domain events in the outbox: their type names, which are unique. Rows stored before an event was
/// renamed are read by its <see cref="FormerNameAttribute"/>.
/// </summary>
internal static class EventNames
{
    private static readonly Dictionary<string, Type> Types = typeof(DomainEvent).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(DomainEvent)))
        .SelectMany(t => Of(t).Select(name => (Name: name, Type: t)))
        .ToDictionary(t => t.Name, t => t.Type);

    /// <summary>The current and the former names of an event.</summary>
    public static IEnumerable<string> Of(Type type) =>
        type.GetCustomAttribute<FormerNameAttribute>() is { Name: var former } ? [type.Name, former] : [type.Name];

    public static DomainEvent Read(OutboxMessage message) =>
        (DomainEvent)JsonSerializer.Deserialize(message.Payload, Types[message.Type], StoredJson.Options)!;
}
