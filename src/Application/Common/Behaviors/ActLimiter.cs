using System.Globalization;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Common.Behaviors;

/// <summary>Charges people for what they do.</summary>
internal sealed class ActLimiter(IRateLimiter limiter, IOptions<RateLimitOptions> options)
{
    /// <summary>Takes a permit; the refusal when there is none.</summary>
    public async ValueTask<Error?> Take(LimitedAct act, UserId actor, CancellationToken ct)
    {
        var wait = await limiter.TakeAsync(options.Value.Of(act), KeyOf(actor), ct);
        return wait is { } retryAfter ? Error.RateLimited(retryAfter) : null;
    }

    /// <summary>Takes a permit for <paramref name="act"/> and gives it back when <paramref name="work"/> throws.</summary>
    public async Task<Error?> Charge(LimitedAct act, UserId actor, Func<CancellationToken, Task> work, CancellationToken ct)
    {
        if (await Take(act, actor, ct) is { } refusal)
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
            await limiter.ReturnAsync(options.Value.Of(act), KeyOf(actor), CancellationToken.None);
            throw;
        }
    }

    private static string KeyOf(UserId actor) => actor.Value.ToString(CultureInfo.InvariantCulture);
}
