using Hubbub.Application.Presence.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Presence;

internal static class PresenceServices
{
    public static IServiceCollection AddPresence(this IServiceCollection services) => services
        .AddSingleton<PresenceTracker>()
        .AddSingleton<TypingTracker>()
        .AddSingleton<GroupTypingTracker>()
        .AddScoped<TypingAccess>()
        .AddScoped<IActivePeople, ActivePeople>()
        .AddScoped<PresenceAnnouncer>();
}
