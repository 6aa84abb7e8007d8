using Hubbub.Application.Common.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Sync;

internal static class SyncServices
{
    public static IServiceCollection AddSync(this IServiceCollection services)
    {
        services.AddOptions<SyncOptions>().BindConfiguration("Sync");
        return services.AddScoped<DeletedTexts>().AddScoped<IJob, PruneUserEvents>();
    }
}
