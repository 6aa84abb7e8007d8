using System.Globalization;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Web.App;
using Hubbub.Web.Realtime.Hubs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Hubbub.Web.Common;

/// <summary>Marks a route whose command itself limits requests per address.</summary>
internal sealed class HasItsOwnLimit;

/// <summary>Limits the requests of a person and of an address, and the milliseconds of work that they cost.</summary>
internal sealed class RestRateLimits(IRateLimiter limiter, IOptions<RateLimitOptions> options, CostBudget costs)
{
    // A new connection costs a session look-up, a read of the event log's head and a greeting.
    private const int CostOfConnecting = 3;

    public async Task Apply(HttpContext http, RequestDelegate next)
    {
        // Cheaper than a refusal would be; health is polled by monitoring, and a page of the app has forty files.
        if (http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal) || ServesApp.On(http) is not null)
        {
            await next(http);
            return;
        }

        // Anonymous routes are charged to the address, even with a token; a signed URL identifies the caller.
        var endpoint = http.GetEndpoint()?.Metadata;
        var isOpen = endpoint?.GetMetadata<IAllowAnonymous>() is not null
            && ServesFiles.On(http) is not { IsSigned: true };
        UserId? person = !isOpen && http.User.Identity?.IsAuthenticated == true ? http.User.Id() : null;
        var payer = http.RequestServices.GetRequiredService<CostPayer>();
        payer.Is(person, http.AddressBlocks());

        var refusal = SocialHub.IsAskedFor(http)
            ? await costs.Take(
                payer, IsConnecting(http) ? CostOfConnecting : CostAttribute.Default, http.RequestAborted)
            : (endpoint?.GetMetadata<HasItsOwnLimit>() is null ? await TakeRequest(http, person) : null)
                ?? (endpoint?.GetMetadata<CostAttribute>() is { } cost
                    ? await costs.Take(payer, cost.Milliseconds, http.RequestAborted)
                    : null);
        await (refusal is not null ? Problems.Write(http, refusal) : next(http));
    }

    private static bool IsConnecting(HttpContext http) =>
        http.WebSockets.IsWebSocketRequest || !http.Request.Query.ContainsKey("id");

    private async ValueTask<Error?> TakeRequest(HttpContext http, UserId? person)
    {
        var isFile = ServesFiles.On(http) is not null;
        var perUser = isFile
            ? options.Value.Downloads.Named("downloads")
            : options.Value.RestPerUser.Named("rest_per_user");
        var wait = person is { } someone
            ? await limiter.TakeAsync(
                perUser, someone.Value.ToString(CultureInfo.InvariantCulture), http.RequestAborted)
            : await limiter.TakeAsync(
                // Counted separately: a page left open for days requests all its pictures by expired URLs.
                options.Value.RestPerAddress
                    .Named(isFile ? "files_per_address" : "rest_per_address")
                    .Per(http.AddressBlocks()),
                http.RequestAborted);
        return wait is { } retryAfter ? Error.RateLimited(retryAfter) : null;
    }
}
