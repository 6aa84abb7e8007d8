namespace Hubbub.Web.Common;

/// <summary>Marks a route that answers with people's files: asked for often, kept by clients, and never trusted.</summary>
internal sealed class ServesFiles
{
    /// <summary>Kept, but shown again only after the server has said that it still may be.</summary>
    public const string CacheControl = "private, no-cache";

    /// <summary>Whatever it is, as a document it can do nothing and reach nothing.</summary>
    public const string ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    public static bool Is(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<ServesFiles>() is not null;
}
