using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

/// <summary>Pushes a message's deletion to everyone who could read it.</summary>
internal sealed class PushMessageDeleted(IMessagingDb db, IConversations conversations, IRealtimePublisher publisher)
    : INotificationHandler<MessageDeleted>
{
    public async Task Handle(MessageDeleted e, CancellationToken ct)
    {
        var readers = await db.Readable().Where(s => s.Message.Id == e.Message).Select(s => s.Member.UserId)
            .ToListAsync(ct);
        var unread = await conversations.UnreadOf(e.Conversation, readers, ct);
        var last = await db.LastSeqsOf(e.Conversation, readers, ct);
        foreach (var same in readers.GroupBy(r => (Unread: unread[r], LastSeq: last[r])))
        {
            publisher.Publish(same, new MessageDeletedForEveryone(
                e.Message, e.DeletedBy, e.Conversation, e.Seq, e.At, same.Key.Unread.Messages, same.Key.Unread.Mentions,
                same.Key.LastSeq));
        }
    }
}
