using Hubbub.Application.Common.Jobs;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Messaging.Attachments;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Messaging.Invitations;
using Hubbub.Application.Messaging.Mentions;
using Hubbub.Application.Messaging.Pins;
using Hubbub.Application.Messaging.Reactions;
using Hubbub.Application.Messaging.Receipts;
using Hubbub.Application.Messaging.Requests;
using Hubbub.Application.Messaging.Rows;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Messaging;

internal static class MessagingServices
{
    public static IServiceCollection AddMessaging(this IServiceCollection services)
    {
        services.AddOptions<MessagingOptions>().BindConfiguration("Messaging");
        return services
            .AddScoped<ConversationAccess>()
            .AddScoped<EarlierMessages>()
            // Resolved lazily, since few sends need it: it uses the database of the caller's scope.
            .AddScoped<Func<EarlierMessages>>(services => services.GetRequiredService<EarlierMessages>)
            .AddScoped<ConversationSummaries>()
            .AddScoped<MessageRows>()
            .AddScoped<MessageMedia>()
            .AddScoped<IMediaAudience, MessageMediaAudience>()
            .AddScoped<SharedPosts>()
            .AddScoped<MessageAudience>()
            .AddScoped<MentionedMembers>()
            .AddScoped<GroupActs>()
            .AddScoped<FirstContacts>()
            .AddScoped<GroupInvitations>()
            .AddScoped<IMediaAudience, GroupPictures>()
            .AddScoped<MessageSender>()
            .AddScoped<MessageReactionChange>()
            .AddScoped<MessageReactionCounts>()
            .AddScoped<PinChange>()
            .AddScoped<MessageReceipts>()
            .AddSingleton<PushedMessages>()
            .AddScoped<IConversations, Conversations>()
            .AddScoped<IWarmUp, WarmUpSending>();
    }
}
