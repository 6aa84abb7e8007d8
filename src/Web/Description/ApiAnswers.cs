using Hubbub.Application.Common;
using Hubbub.Domain.Common;
using Hubbub.Web.Common;
using Hubbub.Web.Realtime.Stopping;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;

namespace Hubbub.Web.Description;

/// <summary>Who may ask, and how an operation is refused: each status with the codes that it has there.</summary>
internal sealed class ApiAnswers(OpenApiDocument document)
{
    private const string Problem = "Problem";

    private static Error RateLimited => Error.RateLimited(TimeSpan.FromSeconds(1));
    private static Error Invalid => Error.Validation(new Dictionary<string, string[]>());

    // A name of its own has what is the same for many operations.
    private static readonly Dictionary<int, (string Name, string Description)> Refusals = new()
    {
        [StatusCodes.Status400BadRequest] = ("Invalid", "What was sent is not valid."),
        [StatusCodes.Status401Unauthorized] = ("Unauthenticated", "There is no valid access token, or the proof is wrong."),
        [StatusCodes.Status403Forbidden] = ("Forbidden", "This person may not do it."),
        [StatusCodes.Status404NotFound] = ("NotFound", "It is not there, or not for this person."),
        [StatusCodes.Status409Conflict] = ("Conflict", "It does not fit what is there."),
        [StatusCodes.Status413PayloadTooLarge] = ("TooLong", "The body is too long."),
        [StatusCodes.Status415UnsupportedMediaType] = ("OtherType", "The body is of another type."),
        [StatusCodes.Status429TooManyRequests] = ("TooMany", "Too many requests; wait as long as `Retry-After` says."),
        [StatusCodes.Status500InternalServerError] = ("Mistake", "A mistake of the server's, which it has logged."),
        [StatusCodes.Status503ServiceUnavailable] = ("Busy", "The server is busy; wait as long as `Retry-After` says."),
    };

    /// <summary>The body that all refusals have.</summary>
    public static void Declare(OpenApiDocument document) => document.AddComponent(Problem, new OpenApiSchema
    {
        Type = JsonSchemaType.Object,
        Description = "How anything is refused.",
        Required = new HashSet<string> { "title", "status", "code", "traceId" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("A page about the HTTP status, where there is one."),
            ["title"] = Text("What to do, for people; it may change."),
            ["status"] = Whole("The HTTP status."),
            ["code"] = Text("What is wrong, for programs; it stays."),
            ["traceId"] = Text("Names the request in the server's log."),
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "What is wrong with which member.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Text(null) },
            },
            ["retryAfterSeconds"] = Whole("How long to wait."),
        },
    });

    public void Complete(OpenApiOperation operation, ApiOperation? described, ApiDescription route)
    {
        (operation.OperationId, operation.Summary, operation.Description) = (described?.Id, described?.Summary, described?.Description);
        var isOpen = route.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any();
        operation.Security = isOpen ? [] : [new() { [new OpenApiSecuritySchemeReference(ApiHead.Bearer, document)] = [] }];
        operation.Responses ??= [];
        if (operation.Responses.GetValueOrDefault("201") is OpenApiResponse created)
        {
            created.Headers = Header("Location", Text(null), "Where it is now.");
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

    /// <summary>What is refused before or around any command.</summary>
    private static IEnumerable<(int Status, string Code)> OfAny(OpenApiOperation operation, string method, bool isOpen)
    {
        var errors = new List<Error> { RateLimited, StorageErrors.Busy, StorageErrors.Unavailable, StorageErrors.Full, ServerStop.Stopping };
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

    // Where there is no id, there is no such route.
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
            ? Header("Retry-After", Whole(null), "Seconds to wait.")
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

    private static OpenApiSchema Text(string? description) => new() { Type = JsonSchemaType.String, Description = description };

    private static OpenApiSchema Whole(string? description) =>
        new() { Type = JsonSchemaType.Integer, Format = "int32", Description = description };
}
