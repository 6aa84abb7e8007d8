using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Marks;

/// <summary>
/// Pushes to people's own devices what they made of a conversation. Reads the current state, because an event may be
/// handled late.
/// </summary>
internal sealed class PushConversationMarks(IMessagingDb db, IConversations conversations, IRealtimePublisher publisher)
    : INotificationHandler<ConversationMarksChanged>
{
    public async Task Handle(ConversationMarksChanged e, CancellationToken ct)
    {
        var members = await db.Members.AsNoTracking()
            .Where(m => m.ConversationId == e.Conversation && e.Users.Contains(m.UserId) && !m.IsHidden)
            .ToListAsync(ct);
        var unread = e.IsUnreadChanged ? await conversations.UnreadOf(e.Conversation, e.Users, ct) : null;
        var last = e.IsUnreadChanged ? await db.LastSeqsOf(e.Conversation, e.Users, ct) : null;
        foreach (var same in members.GroupBy(m => new ConversationMarks(
            e.Conversation,
            m.ArchivedSeq is not null,
            m.PinnedAt,
            m.UnreadAfter,
            unread?[m.UserId].Messages,
            unread?[m.UserId].Mentions,
            last?[m.UserId])))
        {
            publisher.Publish(same.Select(m => m.UserId), same.Key);
        }
    }
}
