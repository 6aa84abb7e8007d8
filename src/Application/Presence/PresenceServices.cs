using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Presence;

internal static class PresenceServices
{
    public static IServiceCollection AddPresence(this IServiceCollection services) => services
        .AddSingleton<PresenceBoard>()
        .AddSingleton<TypingBoard>()
        .AddScoped<TypingAccess>()
        .AddScoped<PresenceAnnouncer>();
}
