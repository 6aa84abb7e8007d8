using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Mentions;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Edits;

/// <summary>Pushes the new text of a message, and whom it mentions, to the members who see it.</summary>
internal sealed class PushMessageEdited(IMessagingDb db, IConversations conversations, IRealtimePublisher publisher)
    : INotificationHandler<MessageEdited>
{
    public async Task Handle(MessageEdited e, CancellationToken ct)
    {
        // The current state, because if this runs late the message may have been deleted, or edited again.
        var message = await db.Messages.AsNoTracking().SingleAsync(m => m.Id == e.Message, ct);
        if (message.DeletedAt is not null)
        {
            return;
        }

        var viewers = await db.ReadersOf(e.Message, ct);
        var mentions = (await db.MentionsOf([message], ct)).GetValueOrDefault(message.Id);
        var changed = new MessageTextChanged(
            message.Id,
            message.ConversationId,
            message.Seq,
            message.Body,
            Message.QuoteOf(message.Body!),
            message.EditedAt,
            message.EditCount,
            mentions.Shown(),
            mentions.ShownAll());
        UserId[] concerned = e.MentionsAll is null
            ? [.. viewers.Intersect((e.Mentioned ?? []).Concat(e.Unmentioned ?? []))]
            : [.. viewers];
        publisher.Publish(viewers.Except(concerned), changed);
        if (concerned.Length == 0)
        {
            return;
        }

        var unread = await conversations.UnreadOf(e.Conversation, concerned, ct);
        var last = await db.LastSeqsOf(e.Conversation, concerned, ct);
        foreach (var same in concerned.GroupBy(v => (Unread: unread[v], LastSeq: last[v])))
        {
            publisher.Publish(
                same,
                changed with
                {
                    UnreadCount = same.Key.Unread.Messages,
                    UnreadMentionCount = same.Key.Unread.Mentions,
                    LastSeq = same.Key.LastSeq,
                });
        }
    }
}
