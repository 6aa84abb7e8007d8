using Hubbub.Domain.Common;
using Hubbub.Web.Common;

namespace Hubbub.Web.Realtime;

/// <summary>Turns new connections away before they cost anything; the hub counts again, exactly, when they are made.</summary>
internal sealed class ConnectionCaps(Connections connections)
{
    public static readonly Error TooMany = new(
        "too_many_connections", "There are too many open connections; close some and try again.", ErrorKind.RateLimited)
    {
        RetryAfterSeconds = 10,
    };

    public Task Apply(HttpContext http, RequestDelegate next)
    {
        var isNew = SocialHub.IsAskedFor(http)
            && !http.Request.Query.ContainsKey("id") && http.User.Identity?.IsAuthenticated == true;
        return isNew && connections.IsFullFor(http.User.Id(), http.AddressBlocks())
            ? Problems.Write(http, TooMany)
            : next(http);
    }
}
