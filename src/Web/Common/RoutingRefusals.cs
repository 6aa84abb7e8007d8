namespace Hubbub.Web.Common;

/// <summary>
/// An address that leads nowhere, and one that does not take this method or content type, are told so before anyone asks
/// who it is: with a token they would lead nowhere either, and "log in" would send people the wrong way.
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
            // What routing puts in the place of a route: it answers 405 or 415, and demands nothing.
            case { RequestDelegate: { } refuse } and not RouteEndpoint:
                await refuse(http);
                break;
            default:
                await next(http);
                break;
        }
    }
}
