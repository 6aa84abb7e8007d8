using Hubbub.Domain.Common;
using Hubbub.Web.Common;
using Hubbub.Web.Realtime.Hubs;

namespace Hubbub.Web.Realtime.Connections;

/// <summary>Refuses excess connections before they cost anything; the hub counts exactly when they are made.</summary>
internal sealed class ConnectionCaps(ConnectionRegistry connections)
{
    public static readonly Error TooMany = new(
        "too_many_connections", "Too many connections are open; close some and try again.", ErrorKind.RateLimited)
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
