using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Hubbub.Application.Common.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Hubbub.Web.Description;

/// <summary>
/// Schemas of the types on the wire. Members that may be absent are not required, and members are nullable only where
/// null is written. Defaults are described in words: generated clients treat a member with a default as always present.
/// </summary>
internal static class ApiSchemas
{
    public const string IdPattern = "^[0-9]+$";

    // Keys in which the generator keeps a member's metadata until it writes the member.
    private const string IsNullable = "x-is-nullable-property";
    private const string Default = "x-ref-default";

    public static Task Complete(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        var given = context.JsonTypeInfo.Type;
        if (Scalar(given) is { } scalar)
        {
            (schema.Type, schema.Pattern, schema.Format, schema.Enum) = (
                scalar.Type, scalar.Pattern, scalar.Format, scalar.Enum);
            schema.Properties?.Clear();
        }
        else if (given == typeof(RawJson))
        {
            (schema.Type, schema.Description) = (
                JsonSchemaType.Object, "The payload of the event, as `/asyncapi.json` describes it.");
            schema.Properties?.Clear();
            schema.AdditionalPropertiesAllowed = true;
        }
        else if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Enumerable
            && schema.Items is null or OpenApiSchema { Type: null })
        {
            schema.Items = Scalar(context.JsonTypeInfo.ElementType!) ?? schema.Items;
        }
        else if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Object)
        {
            var written = context.JsonTypeInfo.Properties.Where(p => p.Get is not null).ToDictionary(p => p.Name);
            // Members that the type lacks are discriminators.
            schema.Required = (schema.Properties?.Keys ?? [])
                .Where(name => !written.TryGetValue(name, out var member) || IsAlwaysThere(member)).ToHashSet();
        }

        if (context.JsonPropertyInfo is { } member)
        {
            Complete(schema, member);
        }

        return Task.CompletedTask;
    }

    /// <summary>An id, an enum or a time; null for any other type.</summary>
    public static OpenApiSchema? Scalar(Type given)
    {
        var type = Nullable.GetUnderlyingType(given) ?? given;
        return type switch
        {
            _ when WireJson.IsId(type) =>
                new() { Type = JsonSchemaType.String, Pattern = IdPattern },
            { IsEnum: true } => OneOf(Enum.GetValues(type).Cast<Enum>().Select(WireJson.NameOf)),
            _ when type == typeof(DateTimeOffset) => new() { Type = JsonSchemaType.String, Format = "date-time" },
            _ => null,
        };
    }

    public static OpenApiSchema OneOf(IEnumerable<string> names) => new()
    {
        Type = JsonSchemaType.String,
        Enum = [.. names.Select(name => (JsonNode)name)],
    };

    private static void Complete(OpenApiSchema schema, JsonPropertyInfo member)
    {
        if (!IsWrittenAsNull(member))
        {
            schema.Type &= ~JsonSchemaType.Null;
            schema.Metadata?.Remove(IsNullable);
        }

        if (schema.Default is { } preset)
        {
            schema.Description = $"{schema.Description} Without it: `{preset}`.".TrimStart();
            schema.Default = null;
        }

        schema.Metadata?.Remove(Default);
    }

    private static bool IsAlwaysThere(JsonPropertyInfo member) => IsWrittenAsNull(member)
        || (member.AssociatedParameter is not { HasDefaultValue: true }
            && Nullable.GetUnderlyingType(member.PropertyType) is null
            && (member.PropertyType.IsValueType || !member.IsGetNullable));

    private static bool IsWrittenAsNull(JsonPropertyInfo member) =>
        member.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: false) is
            [JsonIgnoreAttribute { Condition: JsonIgnoreCondition.Never }];
}
