using System.Globalization;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Common.Behaviors;

/// <summary>Charges a person's acts to their rate limits.</summary>
internal sealed class ActLimiter(IRateLimiter limiter, IOptions<RateLimitOptions> options)
{
    /// <summary>Takes a permit; returns the error if none is left.</summary>
    public async ValueTask<Error?> Take(
        LimitedAct act, UserId actor, CancellationToken ct, string? operation = null, int amount = 1)
    {
        var wait = await limiter.TakeAsync(options.Value.Of(act), KeyOf(actor), ct, operation, amount);
        return wait is { } retryAfter ? Error.RateLimited(retryAfter) : null;
    }

    /// <summary>Returns the permit last taken for this operation, because the operation did not happen.</summary>
    public ValueTask Return(LimitedAct act, UserId actor, string? operation) =>
        limiter.ReturnAsync(options.Value.Of(act), KeyOf(actor), operation);

    private static string KeyOf(UserId actor) => actor.Value.ToString(CultureInfo.InvariantCulture);
}
