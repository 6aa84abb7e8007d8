using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Hubbub.Application.Common.Json;
using Hubbub.Domain.Common;

namespace Hubbub.Architecture.Tests.Surface;

/// <summary>What a type looks like on the wire, in one line: names, types, and what may be absent.</summary>
internal static class Shape
{
    private static readonly JsonSerializerOptions Wire = new(WireJson.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    public static string Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value) + "?";
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

        return typeof(IEnumerable).IsAssignableFrom(type) ? OfMany(type) : OfObject(type);
    }

    private static string OfMany(Type type) => type.GenericTypeArguments switch
    {
        [var element] => $"[{Of(element)}]",
        [_, var element] => $"{{*: {Of(element)}}}",
        _ => type.HasElementType ? $"[{Of(type.GetElementType()!)}]" : type.Name,
    };

    private static string OfObject(Type type)
    {
        var info = Wire.GetTypeInfo(type);
        return info.Kind == JsonTypeInfoKind.Object
            ? $"{{{string.Join(", ", info.Properties.Where(p => p.Get is not null).Select(OfMember))}}}"
            : type.Name;
    }

    private static string OfMember(JsonPropertyInfo member)
    {
        var shape = Of(member.PropertyType);
        var mayBeAbsent = member.AssociatedParameter is { HasDefaultValue: true }
            || (!member.PropertyType.IsValueType && member.IsGetNullable);
        return $"{member.Name}: {(mayBeAbsent && !shape.EndsWith('?') ? shape + "?" : shape)}";
    }
}
