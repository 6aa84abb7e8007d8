using Hubbub.Application.Common;
using Hubbub.Domain.Common;
using Hubbub.Web.Common;
using Hubbub.Web.Realtime.Stopping;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;

namespace Hubbub.Web.Description;

/// <summary>Describes who may call an operation, and its error responses: each status with its codes.</summary>
internal sealed class ApiAnswers(OpenApiDocument document)
{
    private const string Problem = "Problem";

    private static Error RateLimited => Error.RateLimited(TimeSpan.FromSeconds(1));
    private static Error Invalid => Error.Validation(new Dictionary<string, string[]>());

    // Responses shared by many operations are named components.
    private static readonly Dictionary<int, (string Name, string Description)> Refusals = new()
    {
        [StatusCodes.Status400BadRequest] = ("Invalid", "The request is invalid."),
        [StatusCodes.Status401Unauthorized] = (
            "Unauthenticated", "The access token or the credentials are missing or not valid."),
        [StatusCodes.Status403Forbidden] = ("Forbidden", "The caller may not do this."),
        [StatusCodes.Status404NotFound] = ("NotFound", "It does not exist, or the caller may not see it."),
        [StatusCodes.Status409Conflict] = ("Conflict", "The request conflicts with the current state."),
        [StatusCodes.Status413PayloadTooLarge] = ("TooLong", "The body is too large."),
        [StatusCodes.Status415UnsupportedMediaType] = ("OtherType", "The content type of the body is not supported."),
        [StatusCodes.Status429TooManyRequests] = ("TooMany", "Too many requests; wait for the time in `Retry-After`."),
        [StatusCodes.Status500InternalServerError] = ("Mistake", "A bug in the server, which it has logged."),
        [StatusCodes.Status503ServiceUnavailable] = ("Busy", "The server is busy; wait for the time in `Retry-After`."),
    };

    /// <summary>Declares the body of all error responses.</summary>
    public static void Declare(OpenApiDocument document) => document.AddComponent(Problem, new OpenApiSchema
    {
        Type = JsonSchemaType.Object,
        Description = "The body of every error response.",
        Required = new HashSet<string> { "title", "status", "code", "traceId" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("A page about the HTTP status, if there is one."),
            ["title"] = Text("What is wrong and what to do, for people; may change."),
            ["status"] = Whole("The HTTP status."),
            ["code"] = Text("What is wrong, for programs; stable."),
            ["traceId"] = Text("Identifies the request in the server's log."),
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "What is wrong with each member.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Text(null) },
            },
            ["retryAfterSeconds"] = Whole("Seconds to wait before a retry."),
        },
    });

    public void Complete(OpenApiOperation operation, ApiOperation? described, ApiDescription route)
    {
        (operation.OperationId, operation.Summary, operation.Description) = (
            described?.Id, described?.Summary, described?.Description);
        var isOpen = route.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any();
        operation.Security = isOpen
            ? []
            : [new() { [new OpenApiSecuritySchemeReference(ApiHead.Bearer, document)] = [] }];
        operation.Responses ??= [];
        if (operation.Responses.GetValueOrDefault("201") is OpenApiResponse created)
        {
            created.Headers = Header("Location", Text(null), "The URL of what was created.");
        }

        if (operation.Responses.GetValueOrDefault("200")?.Content?.TryGetValue("text/csv", out var csv) == true)
        {
            csv.Schema = Text(null);
        }

        var own = (described?.Errors ?? []).Select(e => (Status: Problems.StatusOf(e.Kind), e.Code)).ToList();
        var isHead = route.HttpMethod == HttpMethods.Head;
        var all = own.Concat(OfAny(operation, route.HttpMethod!, isOpen)).Distinct();
        foreach (var status in all.GroupBy(r => r.Status, r => r.Code).OrderBy(s => s.Key))
        {
            operation.Responses[$"{status.Key}"] = isHead || own.Any(e => e.Status == status.Key)
                ? Refusal(status.Key, status, isHead)
                : Shared(status.Key, status);
        }
    }

    /// <summary>Errors raised before or around any command.</summary>
    private static IEnumerable<(int Status, string Code)> OfAny(OpenApiOperation operation, string method, bool isOpen)
    {
        var errors = new List<Error>
        {
            RateLimited, StorageErrors.Busy, StorageErrors.Unavailable, StorageErrors.Full, ServerStop.Stopping,
        };
        if (!isOpen)
        {
            errors.AddRange([RequestErrors.Unauthenticated, RequestErrors.SessionEnded]);
        }

        if (operation.RequestBody is not null || operation.Parameters?.Any(p => !IsIdInPath(p)) == true)
        {
            errors.AddRange([RequestErrors.Malformed, Invalid]);
        }

        if (method is not ("GET" or "HEAD"))
        {
            errors.Add(StorageErrors.Conflict);
        }

        int[] unread = operation.RequestBody is null
            ? []
            : [StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType];
        return errors.Select(e => (Problems.StatusOf(e.Kind), e.Code))
            .Concat(unread.Select(status => (status, RequestErrors.Malformed.Code)))
            .Append((StatusCodes.Status500InternalServerError, RequestErrors.Internal.Code));
    }

    // A route without a valid id does not match at all.
    private static bool IsIdInPath(IOpenApiParameter parameter) =>
        parameter.In == ParameterLocation.Path && parameter.Name!.EndsWith("Id", StringComparison.Ordinal);

    private OpenApiResponseReference Shared(int status, IEnumerable<string> codes)
    {
        var name = Refusals[status].Name;
        if (document.Components?.Responses?.ContainsKey(name) != true)
        {
            document.AddComponent<IOpenApiResponse>(name, Refusal(status, codes, isHead: false));
        }

        return new(name, document);
    }

    private OpenApiResponse Refusal(int status, IEnumerable<string> codes, bool isHead) => new()
    {
        Description = Refusals[status].Description,
        Headers = status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable
            ? Header("Retry-After", Whole(null), "Seconds to wait before a retry.")
            : null,
        Content = isHead ? null : new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new()
            {
                Schema = new OpenApiSchema
                {
                    AllOf =
                    [
                        new OpenApiSchemaReference(Problem, document),
                        new OpenApiSchema
                        {
                            Type = JsonSchemaType.Object,
                            Required = new HashSet<string> { "code" },
                            Properties = new Dictionary<string, IOpenApiSchema>
                            {
                                ["code"] = ApiSchemas.OneOf(codes.Order(StringComparer.Ordinal)),
                            },
                        },
                    ],
                },
            },
        },
    };

    private static Dictionary<string, IOpenApiHeader> Header(string name, OpenApiSchema schema, string description) =>
        new() { [name] = new OpenApiHeader { Description = description, Schema = schema } };

    private static OpenApiSchema Text(string? description) =>
        new() { Type = JsonSchemaType.String, Description = description };

    private static OpenApiSchema Whole(string? description) =>
        new() { Type = JsonSchemaType.Integer, Format = "int32", Description = description };
}
