using System.Text.RegularExpressions;
using Hubbub.Web.Realtime.Hubs;

namespace Hubbub.Web.Common;

/// <summary>
/// The web origins that may use this server: CLIENT_URL, comma-separated. In Development also every page served from
/// this machine, on any port.
/// </summary>
internal sealed partial class Origins(
    IConfiguration configuration, IHostEnvironment environment, RefusedOrigins refused)
{
    public string[] Allowed { get; } = Read(configuration);

    public static string[] Read(IConfiguration configuration) =>
        (configuration["CLIENT_URL"] ?? string.Empty)
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(origin => origin.TrimEnd('/')).ToArray() is { Length: > 0 } given
            ? given
            : [$"http://localhost:{configuration.GetValue("PORT", Hosting.DefaultPort)}"];

    public bool Allows(string origin) =>
        Allowed.Contains(origin, StringComparer.OrdinalIgnoreCase)
            || (environment.IsDevelopment() && Local().IsMatch(origin));

    /// <summary>
    /// CORS does not cover WebSockets, and only hides the responses of other requests, so the hub rejects pages of
    /// other origins outright. Clients other than browsers send no Origin; like everyone, they need a token.
    /// </summary>
    public Task RefuseForeign(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Headers.Origin.Count == 0)
        {
            return next(http);
        }

        var origin = http.Request.Headers.Origin.ToString();
        if (Allows(origin))
        {
            return next(http);
        }

        var isHub = SocialHub.IsAskedFor(http);
        // Pages of this server itself also send an Origin, and need no permission.
        if (isHub || !string.Equals(
            origin, $"{http.Request.Scheme}://{http.Request.Host}", StringComparison.OrdinalIgnoreCase))
        {
            refused.Log(origin);
        }

        return isHub ? Problems.Write(http, RefusedOrigins.ErrorOf(origin)) : next(http);
    }

    // Match the whole origin: a host that only starts like this is someone else's.
    [GeneratedRegex(@"\Ahttp://(localhost|127\.0\.0\.1|\[::1\])(:[0-9]{1,5})?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Local();
}
