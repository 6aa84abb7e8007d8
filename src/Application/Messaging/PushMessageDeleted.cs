using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Messaging.Events;
using MediatR;

namespace Hubbub.Application.Messaging;

/// <summary>Pushes a message's deletion to everyone in the conversation.</summary>
internal sealed class PushMessageDeleted(IMessagingDb db, IConversations conversations, IRealtimePublisher publisher)
    : INotificationHandler<MessageDeleted>
{
    public async Task Handle(MessageDeleted e, CancellationToken ct)
    {
        var lastSeq = await db.LastSeqOf(e.Conversation, ct);
        foreach (var member in await conversations.MembersOf(e.Conversation, ct))
        {
            var unread = await conversations.UnreadOf(e.Conversation, member, ct);
            publisher.Publish([member], new MessageDeletedForEveryone(
                e.Message, e.DeletedBy, e.Conversation, e.Seq, e.At, unread, lastSeq));
        }
    }
}
