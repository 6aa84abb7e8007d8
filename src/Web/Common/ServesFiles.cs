namespace Hubbub.Web.Common;

/// <summary>
/// Marks a route that serves users' files: requested often, cached by clients, and never trusted. On a signed route the
/// URL itself identifies the caller, so that pages of other origins can show the file.
/// </summary>
internal sealed class ServesFiles(bool isSigned = false)
{
    /// <summary>
    /// Cached, but revalidated before each use; under a signed URL, which pages use repeatedly, after at most five
    /// minutes.
    /// </summary>
    public string CacheControl => isSigned ? "private, max-age=300, must-revalidate" : "private, no-cache";

    public string ResourcePolicy => isSigned ? "cross-origin" : "same-origin";

    public bool IsSigned => isSigned;

    /// <summary>Whatever the file is, opened as a document it can run and load nothing.</summary>
    public const string ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    /// <summary>Null on all other routes.</summary>
    public static ServesFiles? On(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<ServesFiles>();
}
