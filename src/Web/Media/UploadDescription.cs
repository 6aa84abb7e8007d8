using Hubbub.Domain.Media;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Hubbub.Web.Media;

/// <summary>Describes the bodies that have no type.</summary>
internal static class UploadDescription
{
    private static readonly string[] Proofs = ["viewer", "expires", "signature"];

    public static Task Multipart(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        operation.RequestBody = BodyOf("multipart/form-data", new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string> { "file" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["file"] = Binary(),
                ["altText"] = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = MediaItem.MaxAltText },
            },
        });
        return Task.CompletedTask;
    }

    public static Task Bytes(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        operation.RequestBody = BodyOf("application/octet-stream", Binary());
        return Task.CompletedTask;
    }

    /// <summary>A file, a part of it, or confirmation that the caller's copy is current.</summary>
    public static Task File(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var isHead = context.Description.HttpMethod == HttpMethods.Head;
        operation.Responses = new()
        {
            ["200"] = Answer("The whole file.", isHead, "ETag", "Accept-Ranges", "Content-Disposition"),
            ["206"] = Answer("The part that `Range` asks for.", isHead, "ETag", "Accept-Ranges", "Content-Range"),
            ["304"] = Answer("The copy that `If-None-Match` names is still current.", isEmpty: true, "ETag"),
            ["412"] = Answer("The file is not the one that `If-Match` names.", isEmpty: true),
            ["416"] = Answer("The file has no such part.", isEmpty: true, "Content-Range"),
        };
        operation.Parameters = [.. operation.Parameters ?? [],
            Conditional("Range", "The part to send: `bytes=0-1023`."),
            Conditional("If-Range", "Send the part only if the file has this `ETag`; otherwise, the whole file."),
            Conditional("If-None-Match", "The `ETag` of the client's copy.")];
        return Task.CompletedTask;
    }

    /// <summary>The same for a signed URL, whose proof is in the query.</summary>
    public static Task SignedFile(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        operation.Parameters = [.. operation.Parameters ?? [],
            .. Proofs.Select(name => new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Query,
                Required = true,
                Description = "As given in the URL.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            })];
        return File(operation, context, ct);
    }

    private static OpenApiResponse Answer(string description, bool isEmpty, params string[] headers) => new()
    {
        Description = description,
        Headers = headers.ToDictionary(
            h => h,
            IOpenApiHeader (h) => new OpenApiHeader { Schema = new OpenApiSchema { Type = JsonSchemaType.String } }),
        Content = isEmpty ? null : new Dictionary<string, OpenApiMediaType> { ["*/*"] = new() { Schema = Binary() } },
    };

    private static OpenApiParameter Conditional(string name, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiSchema Binary() => new() { Type = JsonSchemaType.String, Format = "binary" };

    private static OpenApiRequestBody BodyOf(string type, IOpenApiSchema schema) => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType> { [type] = new() { Schema = schema } },
    };
}
