using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Infrastructure.Accounts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Hubbub.Infrastructure.Redis;

/// <summary>
/// Counts over all nodes, by Redis's clock, all charges of an act in one round trip. This node counts its own as well:
/// what is over the limit here is over it everywhere, and is refused without asking (a repetition of what another node
/// granted is counted there, and fits in here); and while Redis is away the node's own counts decide. Then what guards
/// passwords and codes has a quarter of its permits on each node, so that four nodes grant no more than one limit.
/// </summary>
internal sealed class RedisRateLimiter(
    [FromKeyedServices(IRateLimiter.OfThisNode)] IRateLimiter node,
    RedisCircuit redis,
    SharedLimitMetrics metrics,
    SigningKey key,
    IOptions<RateLimitOptions> options) : IRateLimiter
{
    private const int ShareOfGuards = 4;
    private const int KeyBytes = 16;

    public async ValueTask<TimeSpan?> TakeAsync(
        IReadOnlyList<Charge> charges, CancellationToken ct, string? operation = null, int amount = 1)
    {
        var over = await node.TakeAsync(charges, ct, operation, amount);
        if (over is not null || !options.Value.Enabled || charges.Count == 0)
        {
            return over;
        }

        TimeSpan? wait;
        if (await Ask(RedisScripts.Take, charges, operation, amount) is { } answer)
        {
            wait = Wait((long)answer);
        }
        else
        {
            metrics.Alone();
            wait = await node.TakeAsync(Alone(charges), ct, operation, amount);
        }

        if (wait is not null)
        {
            await node.ReturnAsync(charges, operation, amount);
        }

        return wait;
    }

    public async ValueTask ReturnAsync(IReadOnlyList<Charge> charges, string? operation = null, int amount = 1)
    {
        // Which of the two counted them is not kept: an operation is found only where it was counted.
        await node.ReturnAsync([.. charges, .. Alone(charges)], operation, amount);
        if (options.Value.Enabled && charges.Count > 0)
        {
            await Ask(RedisScripts.Return, charges, operation, amount);
        }
    }

    private static TimeSpan? Wait(long microseconds) =>
        microseconds < 0 ? null : TimeSpan.FromMicroseconds(microseconds);

    private static Charge[] Alone(IReadOnlyList<Charge> charges) =>
        [
            .. charges.Where(c => c.Limit.IsGuard).Select(c => c with
            {
                Limit = c.Limit with
                {
                    Name = $"{c.Limit.Name}_alone",
                    Permits = Math.Min(c.Limit.Permits, Math.Max(1, c.Limit.Permits / ShareOfGuards)),
                },
            }),
        ];

    private ValueTask<RedisResult?> Ask(string script, IReadOnlyList<Charge> charges, string? operation, int amount)
    {
        var keys = new RedisKey[charges.Count * 2];
        var values = new RedisValue[2 + (charges.Count * 3)];
        (values[0], values[1]) = (operation ?? string.Empty, amount);
        for (var i = 0; i < charges.Count; i++)
        {
            var limit = charges[i].Limit;
            var name = NameOf(charges[i]);
            (keys[i * 2], keys[(i * 2) + 1]) = ($"{name}:taken", $"{name}:counts");
            values[(i * 3) + 2] = limit.Permits;
            values[(i * 3) + 3] = (long)limit.Window.TotalMicroseconds;
            values[(i * 3) + 4] = (long)limit.Moment.TotalMicroseconds;
        }

        return redis.Ask(database => database.ScriptEvaluateAsync(script, keys, values));
    }

    // By a keyed hash: people sometimes type their password where a name belongs, and addresses are nobody's business.
    // In braces what decides the place in a cluster, since a script's keys must be in one.
    private string NameOf(Charge charge) =>
        $"hubbub:{{limits}}:{charge.Limit.Name}:" + Base64Url.EncodeToString(
            HMACSHA256.HashData(key.Limits, Encoding.UTF8.GetBytes(charge.Key)).AsSpan(0, KeyBytes));
}

public static class SharedLimits
{
    public const string MeterName = SharedLimitMetrics.MeterName;

    /// <summary>With <c>ConnectionStrings__Redis</c>, limits count over all nodes; after the application's.</summary>
    internal static void AddSharedLimits(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.GetConnectionString("Redis") is { Length: > 0 })
        {
            services.AddSingleton<RedisCircuit>();
            services.AddSingleton<SharedLimitMetrics>();
            services.Replace(ServiceDescriptor.Singleton<IRateLimiter, RedisRateLimiter>());
        }
    }
}
