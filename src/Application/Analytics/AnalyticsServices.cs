using Hubbub.Application.Analytics.Contracts;
using Hubbub.Application.Analytics.Visits;
using Hubbub.Application.Common.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Analytics;

internal static class AnalyticsServices
{
    public static IServiceCollection AddAnalytics(this IServiceCollection services)
    {
        services.AddOptions<AnalyticsOptions>().BindConfiguration("Analytics");
        return services
            .AddScoped<IJob, RollUpDays>()
            .AddScoped<IJob, CountVisits>()
            .AddSingleton<VisitQueue>()
            .AddSingleton<IProfileVisits>(s => s.GetRequiredService<VisitQueue>());
    }
}
