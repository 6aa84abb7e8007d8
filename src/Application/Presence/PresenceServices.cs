using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Presence.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Presence;

internal static class PresenceServices
{
    public static IServiceCollection AddPresence(this IServiceCollection services) => services
        .AddSingleton<PresenceTracker>()
        .AddSingleton<INodeListener>(s => s.GetRequiredService<PresenceTracker>())
        .AddSingleton<PeopleElsewhere>()
        .AddSingleton<TypingTracker>()
        .AddSingleton<GroupTypingTracker>()
        .AddSingleton<INodeListener>(s => s.GetRequiredService<TypingTracker>())
        .AddSingleton<INodeListener>(s => s.GetRequiredService<GroupTypingTracker>())
        .AddScoped<TypingAccess>()
        .AddScoped<IActivePeople, ActivePeople>()
        .AddScoped<PresenceAnnouncer>();
}
