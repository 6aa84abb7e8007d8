using Hubbub.Application.Common.Jobs;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Media.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Media;

internal static class MediaServices
{
    public static IServiceCollection AddMedia(this IServiceCollection services)
    {
        services.AddOptions<MediaOptions>().BindConfiguration("Media");
        return services
            .AddScoped<EarlierUploads>()
            .AddScoped<MediaQuota>()
            .AddScoped<MediaIntake>()
            .AddScoped<UploadParts>()
            .AddScoped<MediaSpace>()
            .AddScoped<MediaAccess>()
            .AddScoped<IMediaLibrary, MediaLibrary>()
            .AddScoped<IAvatarSquares, AvatarSquares>()
            .AddSingleton<ProcessingTurn>()
            .AddScoped<IJob, ProcessMedia>()
            .AddScoped<IJob, PurgeMedia>();
    }
}
