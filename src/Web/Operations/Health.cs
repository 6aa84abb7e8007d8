using Hubbub.Infrastructure.Sync;
using Hubbub.Web.Realtime;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Hubbub.Web.Operations;

internal static class Health
{
    public static void AddHealth(this IServiceCollection services) => services
        .AddOptions<HealthOptions>().BindConfiguration("Health").Services
        .AddSingleton<Readiness>()
        .AddSingleton<Canary>()
        .AddSingleton<CanaryConnection>()
        .AddSingleton<CanaryService>()
        .AddHostedService(sp => sp.GetRequiredService<CanaryService>())
        .AddHealthChecks()
        .AddCheck<StorageCheck>("database", timeout: TimeSpan.FromSeconds(5))
        .AddCheck<OutboxRelayCheck>("relay");

    /// <summary>
    /// Live: the process answers. Ready: it reads, writes and relays. Both, for people: with the version.
    /// </summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.Map("/health", app.Services.GetRequiredService<Readiness>().Describe).AllowAnonymous();
        app.Map("/health/ready", app.Services.GetRequiredService<Readiness>().Answer).AllowAnonymous();
    }
}
