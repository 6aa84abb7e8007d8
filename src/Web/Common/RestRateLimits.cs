using System.Globalization;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Web.Realtime;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Hubbub.Web.Common;

/// <summary>Bounds what one person, or one address without a person, asks over REST.</summary>
internal sealed class RestRateLimits(IRateLimiter limiter, IOptions<RateLimitOptions> options)
{
    public async Task Apply(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
            || http.Request.Path.StartsWithSegments(SocialHub.Path, StringComparison.Ordinal))
        {
            await next(http);
            return;
        }

        var perUser = ServesFiles.Is(http)
            ? options.Value.Downloads.Named("downloads")
            : options.Value.RestPerUser.Named("rest_per_user");
        // What anyone may ask is charged to the address, whatever token comes with it.
        var isOpen = http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        var wait = !isOpen && http.User.Identity?.IsAuthenticated == true
            ? await limiter.TakeAsync(
                perUser,
                http.User.Id().Value.ToString(CultureInfo.InvariantCulture),
                http.RequestAborted)
            : await limiter.TakeAsync(
                options.Value.RestPerAddress.Named("rest_per_address").Per(http.AddressBlocks()), http.RequestAborted);
        await (wait is { } retryAfter ? Problems.Write(http, Error.RateLimited(retryAfter)) : next(http));
    }
}
