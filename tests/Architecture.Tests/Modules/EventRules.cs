using Hubbub.Domain.Common;
using Mono.Cecil;

namespace Hubbub.Architecture.Tests.Modules;

/// <summary>Rules for events, which are facts in ids and values. Each rule returns the violations.</summary>
internal static class EventRules
{
    private static readonly string[] Values =
    [
        "System.String", "System.Boolean", "System.Int32", "System.Int64", "System.Double", "System.Decimal",
        "System.DateTimeOffset",
    ];

    public static IReadOnlyList<CodeType> Events(Code code) =>
        [.. code.Types.Where(t => t.Deriving(typeof(DomainEvent)) is not null)];

    public static IReadOnlyList<string> Misplaced(Code code) =>
    [
        .. from happened in Events(code)
           where happened.Namespace != $"{code.Root}.Domain.{code.ModuleOf(happened.Namespace)}.Events"
           select $"{happened.FullName} is not in its module's Events",
        .. from type in code.In("Domain")
           where type.Namespace.EndsWith(".Events", StringComparison.Ordinal)
               && !type.Definition.IsEnum && type.Deriving(typeof(DomainEvent)) is null
           select $"{type.FullName} is no event",
    ];

    public static IReadOnlyList<string> Open(Code code) =>
        [.. Events(code)
            .Where(e => !e.IsRecord || !e.Definition.IsSealed)
            .Select(e => $"{e.FullName} is no sealed record")];

    /// <summary>The outbox finds an event's type by its name alone.</summary>
    public static IReadOnlyList<string> SameNames(Code code) =>
        [.. Events(code)
            .GroupBy(e => e.Name)
            .Where(g => g.Count() > 1)
            .Select(g => $"{g.Key} is the name of several events")];

    public static IReadOnlyList<string> Heavy(Code code) =>
    [
        .. from happened in Events(code)
           from property in happened.Definition.Properties
           where property.Name != "EqualityContract" && !IsValue(property.PropertyType, happened.Namespace)
           select $"{happened.FullName}.{property.Name} is a {property.PropertyType.FullName}",
    ];

    private static bool IsValue(TypeReference type, string own) => type switch
    {
        GenericInstanceType
        {
            ElementType.FullName: "System.Nullable`1"
            or "System.Collections.Generic.IReadOnlyList`1"
        } of =>
            IsValue(of.GenericArguments[0], own),
        _ when Values.Contains(type.FullName) => true,
        _ when type.Namespace == typeof(Error).Namespace =>
            type.Resolve().Interfaces.Any(i => i.InterfaceType.GetElementType().FullName == typeof(IId<>).FullName),
        _ => type.Namespace == own && type.Resolve().IsEnum,
    };
}
