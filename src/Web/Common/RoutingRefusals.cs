namespace Hubbub.Web.Common;

/// <summary>
/// Unknown routes, methods and content types are refused before authentication: a token would not help, and "log in"
/// would mislead.
/// </summary>
internal static class RoutingRefusals
{
    public static async Task Apply(HttpContext http, RequestDelegate next)
    {
        switch (http.GetEndpoint())
        {
            case null:
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
            // Routing's own endpoint for 405 or 415, which needs no authentication.
            case { RequestDelegate: { } refuse } and not RouteEndpoint:
                await refuse(http);
                break;
            default:
                await next(http);
                break;
        }
    }
}
