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
        if (!await conversations.HasMember(e.Conversation, e.User, ct))
        {
            return;
        }

        var newest = await db.Shown()
            .Where(s => s.Member.ConversationId == e.Conversation && s.Member.UserId == e.User)
            .OrderByDescending(s => s.Message.Seq).Select(s => new { s.Message.Id, s.Message.Seq }).FirstAsync(ct);
        var unread = await conversations.UnreadOf(e.Conversation, e.User, ct);
        publisher.Publish([e.User], new MessageHiddenForMe(
            e.Message,
            e.Conversation,
            e.Seq,
            unread.Messages,
            unread.Mentions,
            newest.Seq,
            newest.Id,
            (await rows.NewestOf([e.Conversation], e.User, ct)).SingleOrDefault()));
    }
}
