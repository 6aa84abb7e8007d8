using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation;
using FluentValidation.Validators;
using Hubbub.Application.Messaging;

namespace Hubbub.Web.Realtime.Description;

/// <summary>What the validators of a command ask of its members, as JSON schema says it.</summary>
internal static class Bounds
{
    private static readonly ILookup<Type, IValidator> Validators = AssemblyScanner
        .FindValidatorsInAssembly(typeof(SendMessage).Assembly, includeInternalTypes: true)
        .Where(v => v.ValidatorType.GetConstructor(Type.EmptyTypes) is not null)
        .ToLookup(v => v.InterfaceType.GenericTypeArguments[0], v => (IValidator)Activator.CreateInstance(v.ValidatorType)!);

    public static bool AreAskedBy(Type command) => Validators.Contains(command);

    public static void Apply(Type command, JsonObject members)
    {
        foreach (var (name, validator) in Validators[command].SelectMany(v => v.CreateDescriptor().GetMembersWithValidators())
            .SelectMany(m => m.Select(v => (JsonNamingPolicy.CamelCase.ConvertName(m.Key), v.Validator))))
        {
            if (members[name] is JsonObject schema)
            {
                Apply(validator, schema);
            }
        }
    }

    private static void Apply(IPropertyValidator validator, JsonObject schema)
    {
        switch (validator)
        {
            case ILengthValidator length:
                Set(schema, "minLength", length.Min > 0 ? length.Min : null);
                Set(schema, "maxLength", length.Max > 0 ? length.Max : null);
                break;
            case IRegularExpressionValidator pattern:
                Set(schema, "pattern", pattern.Expression.Replace(@"\z", "$", StringComparison.Ordinal));
                break;
            case IBetweenValidator between:
                Set(schema, "minimum", between.From);
                Set(schema, "maximum", between.To);
                break;
            case IComparisonValidator { Comparison: Comparison.GreaterThanOrEqual } least:
                Set(schema, "minimum", least.ValueToCompare);
                break;
        }
    }

    private static void Set(JsonObject schema, string keyword, object? value)
    {
        if (value is not null)
        {
            schema[keyword] = JsonSerializer.SerializeToNode(value);
        }
    }
}
