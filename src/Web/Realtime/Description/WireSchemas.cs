using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Hubbub.Application.Common.Json;
using Hubbub.Domain.Common;

namespace Hubbub.Web.Realtime.Description;

/// <summary>JSON schemas of types as they are on the wire. What may be absent is not required, and nothing is null.</summary>
internal sealed class WireSchemas
{
    private static readonly JsonSerializerOptions Wire = new(WireJson.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    private readonly Dictionary<Type, string> _names = [];

    /// <summary>The objects that the schemas refer to, by name.</summary>
    public JsonObject Components { get; } = [];

    public JsonObject Of(Type given)
    {
        var type = Nullable.GetUnderlyingType(given) ?? given;
        if (Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>)))
        {
            return new() { ["type"] = "string", ["pattern"] = "^[0-9]+$" };
        }

        if (type.IsEnum)
        {
            return new()
            {
                ["type"] = "string",
                ["enum"] = new JsonArray([.. Enum.GetValues(type).Cast<Enum>().Select(v => (JsonNode)WireJson.NameOf(v))]),
            };
        }

        if (type == typeof(DateTimeOffset))
        {
            return new() { ["type"] = "string", ["format"] = "date-time" };
        }

        if (type == typeof(string) || type == typeof(bool))
        {
            return new() { ["type"] = type == typeof(string) ? "string" : "boolean" };
        }

        if (type.IsPrimitive)
        {
            return new() { ["type"] = type == typeof(double) || type == typeof(float) ? "number" : "integer" };
        }

        if (type == typeof(object) || type == typeof(RawJson))
        {
            return new() { ["type"] = "object" };
        }

        return typeof(IEnumerable).IsAssignableFrom(type) ? OfMany(type) : Reference(type);
    }

    /// <summary>The members of an object, in place.</summary>
    public JsonObject OfMembers(Type type)
    {
        var members = Wire.GetTypeInfo(type).Properties.Where(p => p.Get is not null).ToList();
        var required = members.Where(IsAlwaysThere).Select(p => (JsonNode)p.Name).ToArray();
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(members.Select(p => KeyValuePair.Create(p.Name, (JsonNode?)Of(p.PropertyType)))),
        };
        if (required.Length > 0)
        {
            schema["required"] = new JsonArray(required);
        }

        return schema;
    }

    private static bool IsAlwaysThere(JsonPropertyInfo member) =>
        member.AssociatedParameter is not { HasDefaultValue: true }
        && Nullable.GetUnderlyingType(member.PropertyType) is null
        && (member.PropertyType.IsValueType || !member.IsGetNullable);

    private JsonObject OfMany(Type type) => type.GenericTypeArguments switch
    {
        [_, var value] => new() { ["type"] = "object", ["additionalProperties"] = Of(value) },
        [var element] => new() { ["type"] = "array", ["items"] = Of(element) },
        _ => new() { ["type"] = "array", ["items"] = Of(type.GetElementType()!) },
    };

    private JsonObject Reference(Type type)
    {
        if (!_names.TryGetValue(type, out var name))
        {
            name = _names.ContainsValue(type.Name) ? $"{type.Name}{_names.Count}" : type.Name;
            // The name first: a type may hold its like.
            _names.Add(type, name);
            Components[name] = OfMembers(type);
        }

        return new() { ["$ref"] = $"#/components/schemas/{name}" };
    }
}
