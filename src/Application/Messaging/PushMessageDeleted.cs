using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

/// <summary>Pushes a message's deletion to everyone to whom it was shown.</summary>
internal sealed class PushMessageDeleted(IMessagingDb db, IConversations conversations, IRealtimePublisher publisher)
    : INotificationHandler<MessageDeleted>
{
    public async Task Handle(MessageDeleted e, CancellationToken ct)
    {
        var lastSeq = await db.LastSeqOf(e.Conversation, ct);
        var unread = await conversations.UnreadOf(e.Conversation, ct);
        var readers = await db.Shown().Where(s => s.Message.Id == e.Message).Select(s => s.Member.UserId)
            .ToListAsync(ct);
        foreach (var same in readers.GroupBy(r => unread[r]))
        {
            publisher.Publish(same, new MessageDeletedForEveryone(
                e.Message, e.DeletedBy, e.Conversation, e.Seq, e.At, same.Key, lastSeq));
        }
    }
}
