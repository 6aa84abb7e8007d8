using System.Globalization;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Common.Behaviors;

/// <summary>Charges people for what they do.</summary>
internal sealed class ActLimiter(IRateLimiter limiter, IOptions<RateLimitOptions> options)
{
    /// <summary>Takes a permit; the refusal when there is none.</summary>
    public async ValueTask<Error?> Take(LimitedAct act, UserId actor, CancellationToken ct, string? operation = null)
    {
        var wait = await limiter.TakeAsync(options.Value.Of(act), KeyOf(actor), ct, operation);
        return wait is { } retryAfter ? Error.RateLimited(retryAfter) : null;
    }

    /// <summary>
    /// Takes a permit for <paramref name="act"/>, shared by all tries of <paramref name="operation"/>, and gives it
    /// back when <paramref name="work"/> throws.
    /// </summary>
    public async Task<Error?> Charge(
        LimitedAct act, UserId actor, string? operation, Func<CancellationToken, Task> work, CancellationToken ct)
    {
        if (await Take(act, actor, ct, operation) is { } refusal)
        {
            return refusal;
        }

        try
        {
            await work(ct);
            return null;
        }
        catch
        {
            await limiter.ReturnAsync(options.Value.Of(act), KeyOf(actor), CancellationToken.None, operation);
            throw;
        }
    }

    private static string KeyOf(UserId actor) => actor.Value.ToString(CultureInfo.InvariantCulture);
}
