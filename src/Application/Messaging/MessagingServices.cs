using Hubbub.Application.Messaging.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Messaging;

internal static class MessagingServices
{
    public static IServiceCollection AddMessaging(this IServiceCollection services) => services
        .AddScoped<ConversationAccess>()
        .AddScoped<EarlierMessages>()
        .AddScoped<ConversationSummaries>()
        .AddScoped<IConversations, Conversations>();
}
