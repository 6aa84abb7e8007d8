using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Reactions;

/// <summary>Pushes the reactions to a message to the members who see the message.</summary>
internal sealed class PushMessageReactions(
    IMessagingDb db, MessageReactionCounts counts, IRealtimePublisher publisher)
    : INotificationHandler<MessageReactionChanged>
{
    public async Task Handle(MessageReactionChanged e, CancellationToken ct)
    {
        // The current state, because this may run late.
        if (!await db.Messages.AnyAsync(m => m.Id == e.Message && m.DeletedAt == null, ct))
        {
            return;
        }

        var current = await counts.Of(e.Message, e.User, ct);
        var viewers = await db.ReadersOf(e.Message, ct);
        publisher.Publish(viewers, new MessageReactionsChanged(
            e.Message,
            e.Conversation,
            e.Seq,
            [.. current.Select(r => new EmojiCount(r.Emoji, r.Count))],
            e.User,
            e.Emoji,
            current.Any(r => r.Emoji == e.Emoji && r.IsMine)));
    }
}
