using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Hubbub.Application.Common.Json;
using Hubbub.Web.Description;

namespace Hubbub.Web.Realtime.Description;

/// <summary>JSON schemas of types on the wire. Optional members are not required, and nothing is null.</summary>
internal sealed class WireSchemas
{
    private static readonly JsonSerializerOptions Wire = new(WireJson.Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    private readonly Dictionary<Type, string> _names = [];

    /// <summary>The object schemas that others refer to, by name.</summary>
    public JsonObject Components { get; } = [];

    public JsonObject Of(Type given)
    {
        var type = Nullable.GetUnderlyingType(given) ?? given;
        if (WireJson.IsId(type))
        {
            return new() { ["type"] = "string", ["pattern"] = ApiSchemas.IdPattern };
        }

        if (type.IsEnum)
        {
            return new()
            {
                ["type"] = "string",
                ["enum"] = Texts(Enum.GetValues(type).Cast<Enum>().Select(WireJson.NameOf)),
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
            return type == typeof(double) || type == typeof(float)
                ? new() { ["type"] = "number" }
                : new() { ["type"] = "integer", ["format"] = type == typeof(long) ? "int64" : "int32" };
        }

        if (type == typeof(object) || type == typeof(RawJson))
        {
            return new() { ["type"] = "object" };
        }

        return typeof(IEnumerable).IsAssignableFrom(type) ? OfMany(type) : Reference(type);
    }

    /// <summary>The inline schema of an object that is sent to clients.</summary>
    public JsonObject OfMembers(Type type) => OfMembers(type, isArgument: false);

    /// <summary>
    /// The inline schema of a hub method's argument: with the bounds of its command, requiring only members without a
    /// default, and allowing no others.
    /// </summary>
    public JsonObject OfArgument(Type type, Type command)
    {
        var schema = OfMembers(type, isArgument: true);
        Bounds.Apply(command, schema["properties"]!.AsObject());
        schema["additionalProperties"] = false;
        return schema;
    }

    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);

    private JsonObject OfMembers(Type type, bool isArgument)
    {
        var members = Wire.GetTypeInfo(type).Properties.Where(p => p.Get is not null).ToList();
        var required = members.Where(m => IsAlwaysThere(m) && !(isArgument && IsOptional(m)))
            .Select(p => p.Name)
            .ToList();
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(
                members.Select(p => KeyValuePair.Create(p.Name, (JsonNode?)OfMember(p, isArgument)))),
        };
        if (required.Count > 0)
        {
            schema["required"] = Texts(required);
        }

        return schema;
    }

    private JsonObject OfMember(JsonPropertyInfo member, bool isArgument)
    {
        var schema = Of(member.PropertyType);
        // Keywords next to a $ref are ignored.
        if (!schema.ContainsKey("$ref") && member.AttributeProvider is PropertyInfo property)
        {
            if (XmlDocs.Of(property) is { } description)
            {
                schema["description"] = description;
            }

            if (property.GetCustomAttribute<LengthAttribute>() is { } length)
            {
                (schema["minItems"], schema["maxItems"]) = (length.MinimumLength, length.MaximumLength);
            }
        }

        if (isArgument && member.AssociatedParameter is { HasDefaultValue: true, DefaultValue: { } value })
        {
            schema["default"] = JsonSerializer.SerializeToNode(value, Wire);
        }

        return schema;
    }

    private static bool IsAlwaysThere(JsonPropertyInfo member) =>
        Nullable.GetUnderlyingType(member.PropertyType) is null
            && (member.PropertyType.IsValueType || !member.IsGetNullable);

    private static bool IsOptional(JsonPropertyInfo member) => member.AssociatedParameter is { HasDefaultValue: true };

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
            // Register the name first: a type may be recursive.
            _names.Add(type, name);
            var schema = OfMembers(type);
            if (XmlDocs.Of(type) is { } description)
            {
                schema.Insert(0, "description", description);
            }

            Components[name] = schema;
        }

        return new() { ["$ref"] = $"#/components/schemas/{name}" };
    }
}
