using System.Globalization;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Common.Behaviors;

/// <summary>Charges people for what they do.</summary>
internal sealed class ActLimiter(IRateLimiter limiter, IOptions<RateLimitOptions> options)
{
    /// <summary>Takes a permit; the refusal when there is none.</summary>
    public async ValueTask<Error?> Take(
        LimitedAct act, UserId actor, CancellationToken ct, string? operation = null, int amount = 1)
    {
        var wait = await limiter.TakeAsync(options.Value.Of(act), KeyOf(actor), ct, operation, amount);
        return wait is { } retryAfter ? Error.RateLimited(retryAfter) : null;
    }

    /// <summary>Gives back what was taken last, for this operation: it did not happen.</summary>
    public ValueTask Return(LimitedAct act, UserId actor, string? operation) =>
        limiter.ReturnAsync(options.Value.Of(act), KeyOf(actor), CancellationToken.None, operation);

    private static string KeyOf(UserId actor) => actor.Value.ToString(CultureInfo.InvariantCulture);
}
