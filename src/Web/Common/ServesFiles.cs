namespace Hubbub.Web.Common;

/// <summary>
/// Marks a route that answers with people's files: asked for often, kept by clients, and never trusted. On a signed one the
/// URL itself says who asks, so that pages of other origins can show what it leads to.
/// </summary>
internal sealed class ServesFiles(bool isSigned = false)
{
    /// <summary>
    /// Kept, but shown again only after the server has said that it still may be; under a signed URL, which pages show again
    /// and again, at the latest after five minutes.
    /// </summary>
    public string CacheControl => isSigned ? "private, max-age=300, must-revalidate" : "private, no-cache";

    public string ResourcePolicy => isSigned ? "cross-origin" : "same-origin";

    public bool IsSigned => isSigned;

    /// <summary>Whatever it is, as a document it can do nothing and reach nothing.</summary>
    public const string ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    /// <summary>Null on all other routes.</summary>
    public static ServesFiles? On(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<ServesFiles>();
}
