using Hubbub.Application.Common.Effects;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

/// <summary>
/// Pushes a message's deletion to everyone who could read it, with what is now unread; in a large group, to some
/// members at a time.
/// </summary>
internal sealed class PushMessageDeleted(IMessagingDb db, IConversations conversations, IRealtimePublisher publisher)
    : INotificationHandler<MessageDeleted>, INotificationHandler<MessageDeletedForMany>
{
    public async Task Handle(MessageDeleted e, CancellationToken ct)
    {
        var many = new MessageDeletedForMany(
            e.Message,
            e.Conversation,
            e.DeletedBy,
            e.Seq,
            await db.Members.Where(m => m.ConversationId == e.Conversation && !m.IsHidden)
                .OrderBy(m => m.UserId).Select(m => m.UserId).ToListAsync(ct),
            e.At);
        if (many.Members.Count > IConversations.MostCountedAtOnce)
        {
            db.Raise(many);
        }
        else
        {
            await Push(many, many.Members, ct);
        }
    }

    [Deferred(IConversations.WhyDeferred)]
    public async Task Handle(MessageDeletedForMany e, CancellationToken ct)
    {
        await Push(e, [.. e.Members.Take(IConversations.MostCountedAtOnce)], ct);
        if (e.Members.Count > IConversations.MostCountedAtOnce)
        {
            db.Raise(e with { Members = [.. e.Members.Skip(IConversations.MostCountedAtOnce)] });
        }
    }

    private async Task Push(MessageDeletedForMany e, IReadOnlyList<UserId> members, CancellationToken ct)
    {
        var readers = await db.Readable().Where(s => s.Message.Id == e.Message && members.Contains(s.Member.UserId))
            .Select(s => s.Member.UserId).ToListAsync(ct);
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
