using System.Text.Json.Nodes;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace Hubbub.Web.Common;

internal static class OpenApi
{
    private const string IdPattern = "^[0-9]+$";

    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Hubbub";
            document.Info.Version = Server.Version;
            document.Info.Description = "A real-time social backend. The hub's methods and events are in docs/protocol.md.";
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" },
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, _, _) =>
        {
            foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            {
                if (parameter.Name?.EndsWith("Id", StringComparison.Ordinal) == true)
                {
                    parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = IdPattern };
                }
            }

            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
            if (Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>)))
            {
                schema.Type = JsonSchemaType.String;
                schema.Properties?.Clear();
                schema.Pattern = IdPattern;
                schema.Description = "A 64-bit id.";
            }
            else if (type.IsEnum)
            {
                schema.Type = JsonSchemaType.String;
                schema.Enum = [.. Enum.GetValues(type).Cast<Enum>().Select(value => (JsonNode)WireJson.NameOf(value))];
            }

            return Task.CompletedTask;
        });
    });

    /// <summary>In Development always; in Production when OpenApi__Enabled says so.</summary>
    public static bool IsServed(WebApplication app) =>
        app.Environment.IsDevelopment() || app.Configuration.GetValue<bool>("OpenApi:Enabled");

    public static void MapApiDescription(this WebApplication app)
    {
        if (IsServed(app))
        {
            // It is put together anew each time.
            app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous().WithMetadata(new CostAttribute(100));
            app.MapScalarApiReference("/scalar").AllowAnonymous();
        }
    }
}
