using System.Security.Cryptography;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace Hubbub.Web.Common.Answers;

/// <summary>
/// Lets clients keep an answer, and ask whether it is still the same: a 304 has no body. The tag is made from the
/// bytes of the answer and the viewer, so it is exact, and says nothing about what another viewer was shown.
/// </summary>
internal static class EntityTags
{
    private const int TagBytes = 16;

    private static readonly Marker OfRoute = new();

    /// <summary>Marks a route whose answers may be kept, by their viewer only.</summary>
    public static RouteHandlerBuilder WithEntityTag(this RouteHandlerBuilder route) =>
        route.WithMetadata(OfRoute).AddOpenApiOperationTransformer(Describe);

    /// <summary>Whether the answer has a tag: it may be kept, but not shown again without asking.</summary>
    public static bool IsKept(HttpContext http) => IsOn(http) && http.Response.Headers.ETag.Count > 0;

    /// <summary>Tags the answer, if its route is marked. True if the client has it already.</summary>
    public static bool AnswersUnchanged(HttpContext http, ReadOnlySpan<byte> body)
    {
        if (!IsOn(http))
        {
            return false;
        }

        var tag = TagOf(http, body);
        http.Response.Headers.ETag = tag.ToString();
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Authorization);
        if (!http.Request.GetTypedHeaders().IfNoneMatch.Any(
            t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(tag, useStrongComparison: false)))
        {
            return false;
        }

        // As compression adds it to the whole answer.
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        http.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    private static bool IsOn(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<Marker>() is not null;

    // Weak: compressed and not, the answer is the same, but its bytes are not.
    private static EntityTagHeaderValue TagOf(HttpContext http, ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(BitConverter.GetBytes(http.User.Id().Value));
        sha.AppendData(body);
        sha.GetHashAndReset(hash);
        return new($"\"{Convert.ToHexStringLower(hash[..TagBytes])}\"", isWeak: true);
    }

    private static Task Describe(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        operation.Responses ??= [];
        operation.Responses["304"] = new OpenApiResponse
        {
            Description = "The answer is still the one that `If-None-Match` names.",
        };
        return Task.CompletedTask;
    }

    private sealed class Marker;
}
