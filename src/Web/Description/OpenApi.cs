using System.Globalization;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Web.Common.Answers;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace Hubbub.Web.Description;

/// <summary>
/// The OpenAPI document, generated from the routes, the types on the wire and <see cref="ApiOperation"/>.
/// </summary>
internal static class OpenApi
{
    private const string Name = "v1";

    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddSchemaTransformer(ApiSchemas.Complete);
        options.AddDocumentTransformer(ApiHead.Complete);
        options.AddDocumentTransformer(CompleteOperations);
    });

    /// <summary>Always in Development; otherwise if OpenApi__Enabled is set.</summary>
    public static bool IsServed(WebApplication app) =>
        app.Environment.IsDevelopment() || app.Configuration.GetValue<bool>("OpenApi:Enabled");

    public static void MapApiDescription(this WebApplication app)
    {
        if (IsServed(app))
        {
            // Generated once, at the first request.
            var text = new Lazy<Task<string>>(() => Write(app.Services));
            app.MapGet($"/openapi/{Name}.json", async () => Results.Text(await text.Value, "application/json"))
                .ExcludeFromDescription().AllowAnonymous().IsCompressed().WithMetadata(new CostAttribute(100));
            app.MapScalarApiReference("/scalar").AllowAnonymous();
        }
    }

    private static Task CompleteOperations(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        var answers = new ApiAnswers(document);
        foreach (var route in context.DescriptionGroups.SelectMany(g => g.Items))
        {
            var operation = document.Paths[ApiOperation.PathOf(route)].Operations![HttpMethod.Parse(route.HttpMethod)];
            var described = ApiOperation.Of(route);
            var bounds = described is null
                ? ApiBounds.None
                : ApiBounds.Of(context.ApplicationServices, described.Command);
            ApiParameters.Complete(operation, described, bounds);
            ApiBounds.Complete(document, route, bounds);
            answers.Complete(operation, described, route);
            ApiExamples.Complete(operation);
        }

        return Task.CompletedTask;
    }

    /// <summary>Writes the document; the server must have mapped its routes.</summary>
    public static async Task<string> Write(IServiceProvider services)
    {
        var document = await services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name).GetOpenApiDocumentAsync();
        await using var text = new StringWriter(CultureInfo.InvariantCulture);
        document.SerializeAsV31(new OpenApiJsonWriter(text, new OpenApiJsonWriterSettings { Terse = true }));
        return text.ToString();
    }
}
