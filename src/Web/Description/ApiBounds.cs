using System.Text.Json;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.OpenApi;

namespace Hubbub.Web.Description;

/// <summary>The bounds of inputs, taken from the validators of the commands.</summary>
internal static class ApiBounds
{
    public static readonly ILookup<string, IPropertyValidator> None =
        Array.Empty<IPropertyValidator>().ToLookup(_ => string.Empty);

    /// <summary>Completes the body of a request, which has become a component by now.</summary>
    public static void Complete(
        OpenApiDocument document, ApiDescription route, ILookup<string, IPropertyValidator> bounds)
    {
        if (route.ParameterDescriptions.FirstOrDefault(p => p.Source == BindingSource.Body)?.Type is { } body
            && document.Components?.Schemas?.TryGetValue(body.Name, out var schema) == true)
        {
            foreach (var (name, member) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
            {
                Apply(bounds[name], member);
            }
        }
    }

    /// <summary>The validators of each member of a command, by its name on the wire.</summary>
    public static ILookup<string, IPropertyValidator> Of(IServiceProvider services, Type command) =>
        services.GetServices(typeof(IValidator<>).MakeGenericType(command)).Cast<IValidator>()
            .SelectMany(v => v.CreateDescriptor().Rules)
            .SelectMany(rule => rule.Components.Select(c => (Name: NameOf(rule.PropertyName), c.Validator)))
            .ToLookup(r => r.Name, r => r.Validator);

    public static void Apply(IEnumerable<IPropertyValidator> validators, IOpenApiSchema? given)
    {
        if (given is not OpenApiSchema { Enum: not { Count: > 0 } } schema)
        {
            return;
        }

        foreach (var bound in validators.Select(Bound.Of))
        {
            (schema.MinLength, schema.MaxLength) = (
                bound.MinLength ?? schema.MinLength, bound.MaxLength ?? schema.MaxLength);
            schema.Pattern = bound.Pattern ?? schema.Pattern;
            if (schema.Type?.HasFlag(JsonSchemaType.Integer) == true)
            {
                schema.Minimum = bound.Minimum is { } least ? $"{least}" : schema.Minimum;
                schema.Maximum = bound.Maximum is { } most ? $"{most}" : schema.Maximum;
            }
        }
    }

    private static string NameOf(string? property) => JsonNamingPolicy.CamelCase.ConvertName(property ?? string.Empty);
}
