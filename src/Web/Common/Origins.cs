using Hubbub.Web.Realtime;

namespace Hubbub.Web.Common;

/// <summary>The web origins that may use this server: CLIENT_URL, comma separated.</summary>
internal sealed class Origins(IConfiguration configuration)
{
    public string[] Allowed { get; } = Read(configuration);

    public static string[] Read(IConfiguration configuration) =>
        (configuration["CLIENT_URL"] ?? string.Empty)
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(origin => origin.TrimEnd('/')).ToArray() is { Length: > 0 } given
            ? given
            : [$"http://localhost:{configuration.GetValue("PORT", Hosting.DefaultPort)}"];

    /// <summary>
    /// CORS does not cover WebSockets, and only hides answers of other requests: a page of another origin is turned
    /// away from the hub altogether. Clients that are no browsers send no Origin; they need a token like everyone.
    /// </summary>
    public Task RefuseForeign(HttpContext http, RequestDelegate next)
    {
        var origin = http.Request.Headers.Origin;
        if (http.Request.Path.StartsWithSegments(SocialHub.Path, StringComparison.Ordinal)
            && origin.Count > 0 && !Allowed.Contains(origin.ToString(), StringComparer.OrdinalIgnoreCase))
        {
            return Problems.Write(http, RequestErrors.Forbidden);
        }

        return next(http);
    }
}
