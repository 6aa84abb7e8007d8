using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Rows;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Hiding;

/// <summary>Pushes to a person's devices that they hid a message, with what their list now shows instead.</summary>
internal sealed class PushMessageHidden(
    IMessagingDb db, IConversations conversations, MessageRows rows, IRealtimePublisher publisher)
    : INotificationHandler<MessageHidden>
{
    public async Task Handle(MessageHidden e, CancellationToken ct)
    {
        if (!(await conversations.MembersOf(e.Conversation, ct)).Contains(e.User))
        {
            return;
        }

        var newest = await db.Messages.Where(m => m.ConversationId == e.Conversation).OrderByDescending(m => m.Seq)
            .Select(m => new { m.Id, m.Seq }).FirstAsync(ct);
        publisher.Publish([e.User], new MessageHiddenForMe(
            e.Message,
            e.Conversation,
            e.Seq,
            await conversations.UnreadOf(e.Conversation, e.User, ct),
            newest.Seq,
            newest.Id,
            (await rows.NewestOf([e.Conversation], e.User, ct)).SingleOrDefault()));
    }
}
