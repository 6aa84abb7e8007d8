using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Hubbub.Infrastructure.Redis;

/// <summary>The connection to the Redis that nodes share, as an <c>IConnectionMultiplexer</c>.</summary>
internal static class RedisConnection
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>Nothing without <c>ConnectionStrings__Redis</c>. Nodes also start and run while it is away.</summary>
    public static void AddRedis(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.GetConnectionString("Redis") is { Length: > 0 } text)
        {
            var options = Read(text);
            services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(options));
        }
    }

    public static ConfigurationOptions Read(string text)
    {
        try
        {
            var options = ConfigurationOptions.Parse(text);
            options.ClientName ??= "hubbub";
            options.AbortOnConnectFail = false;
            options.ConnectRetry = 1;
            options.ConnectTimeout = (int)Limit.TotalMilliseconds;
            options.AsyncTimeout = (int)Limit.TotalMilliseconds;
            options.SyncTimeout = (int)Limit.TotalMilliseconds;
            // What cannot be sent now fails now: nobody waits for Redis to come back.
            options.BacklogPolicy = BacklogPolicy.FailFast;
            return options.EndPoints.Count > 0 ? options : throw new ArgumentException("It names no server.");
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            // It holds a password, and is not repeated.
            throw new InvalidOperationException(
                "ConnectionStrings__Redis cannot be read; write it like this: host:6379,password=…");
        }
    }
}
