using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation;
using FluentValidation.Validators;
using Hubbub.Application.Messaging;
using Hubbub.Web.Description;

namespace Hubbub.Web.Realtime.Description;

/// <summary>Converts the validation rules of a command's members to JSON schema.</summary>
internal static class Bounds
{
    private static readonly ILookup<Type, IValidator> Validators = AssemblyScanner
        .FindValidatorsInAssembly(typeof(SendMessage).Assembly, includeInternalTypes: true)
        .Where(v => v.ValidatorType.GetConstructor(Type.EmptyTypes) is not null)
        .ToLookup(
            v => v.InterfaceType.GenericTypeArguments[0], v => (IValidator)Activator.CreateInstance(v.ValidatorType)!);

    public static bool AreAskedBy(Type command) => Validators.Contains(command);

    public static void Apply(Type command, JsonObject members)
    {
        foreach (var (name, validator) in Validators[command]
            .SelectMany(v => v.CreateDescriptor().GetMembersWithValidators())
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
        var bound = Bound.Of(validator);
        Set(schema, "minLength", bound.MinLength);
        Set(schema, "maxLength", bound.MaxLength);
        Set(schema, "pattern", bound.Pattern);
        Set(schema, "minimum", bound.Minimum);
        Set(schema, "maximum", bound.Maximum);
    }

    private static void Set(JsonObject schema, string keyword, object? value)
    {
        if (value is not null)
        {
            schema[keyword] = JsonSerializer.SerializeToNode(value);
        }
    }
}
