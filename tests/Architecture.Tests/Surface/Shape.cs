using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Hubbub.Application.Common.Json;
using Hubbub.Domain.Common;

namespace Hubbub.Architecture.Tests.Surface;

/// <summary>A type's form on the wire, in one line: names, types, and what may be absent.</summary>
internal static class Shape
{
    private static readonly JsonSerializerOptions Wire = new(WireJson.Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static string Of(Type type) => Of(type, []);

    private static string Of(Type type, IReadOnlyList<Type> around)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value, around) + "?";
        }

        if (type == typeof(object))
        {
            return "any";
        }

        if (type == typeof(string))
        {
            return "string";
        }

        if (type.IsEnum)
        {
            return string.Join('|', Enum.GetNames(type).Select(JsonNamingPolicy.SnakeCaseLower.ConvertName));
        }

        if (Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>)))
        {
            return "id";
        }

        if (type == typeof(DateTimeOffset))
        {
            return "time";
        }

        if (type.IsPrimitive)
        {
            return type == typeof(bool) ? "bool" : "number";
        }

        return typeof(IEnumerable).IsAssignableFrom(type) ? OfMany(type, around) : OfObject(type, around);
    }

    private static string OfMany(Type type, IReadOnlyList<Type> around) => type.GenericTypeArguments switch
    {
        [var element] => $"[{Of(element, around)}]",
        [_, var element] => $"{{*: {Of(element, around)}}}",
        _ => type.HasElementType ? $"[{Of(type.GetElementType()!, around)}]" : type.Name,
    };

    // Recursive types are only named.
    private static string OfObject(Type type, IReadOnlyList<Type> around)
    {
        var info = Wire.GetTypeInfo(type);
        return info.Kind == JsonTypeInfoKind.Object && !around.Contains(type)
            ? $"{{{string.Join(", ", info.Properties.Where(p => p.Get is not null).Select(p => OfMember(p, [.. around, type])))}}}"
            : type.Name;
    }

    private static string OfMember(JsonPropertyInfo member, IReadOnlyList<Type> around)
    {
        var shape = Of(member.PropertyType, around);
        var mayBeAbsent = member.AssociatedParameter is { HasDefaultValue: true }
            || (!member.PropertyType.IsValueType && member.IsGetNullable);
        return $"{member.Name}: {(mayBeAbsent && !shape.EndsWith('?') ? shape + "?" : shape)}";
    }
}
