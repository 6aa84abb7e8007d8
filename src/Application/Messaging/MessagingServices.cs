using Hubbub.Application.Common.Jobs;
using Hubbub.Application.Messaging.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Messaging;

internal static class MessagingServices
{
    public static IServiceCollection AddMessaging(this IServiceCollection services) => services
        .AddScoped<ConversationAccess>()
        .AddScoped<EarlierMessages>()
        // Resolved lazily, since few sends need it: it uses the database of the caller's scope.
        .AddScoped<Func<EarlierMessages>>(services => services.GetRequiredService<EarlierMessages>)
        .AddScoped<ConversationSummaries>()
        .AddScoped<IConversations, Conversations>()
        .AddScoped<IWarmUp, WarmUpSending>();
}
