using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Drafts;

/// <summary>Pushes a draft to its owner's devices, as it is now, if the owner sees the conversation.</summary>
internal sealed class PushMessageDrafts(IMessagingDb db, IConversations conversations, IRealtimePublisher publisher)
    : INotificationHandler<MessageDraftChanged>
{
    public async Task Handle(MessageDraftChanged e, CancellationToken ct)
    {
        if (!await conversations.HasMember(e.Conversation, e.User, ct))
        {
            return;
        }

        var draft = await db.MessageDrafts.AsNoTracking().SingleOrDefaultAsync(
            d => d.ConversationId == e.Conversation && d.UserId == e.User, ct);
        publisher.Publish([e.User], new MessageDraftUpdated(e.Conversation, draft?.ToRow()));
    }
}
