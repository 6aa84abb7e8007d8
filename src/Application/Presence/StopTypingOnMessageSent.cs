using Hubbub.Application.Common;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Messaging.Events;
using MediatR;

namespace Hubbub.Application.Presence;

/// <summary>Sending a message stops the typing indicator.</summary>
internal sealed class StopTypingOnMessageSent(
    TypingTracker tracker, GroupTypingTracker groups, IConversations conversations, IRealtimePublisher realtime)
    : INotificationHandler<EventBatch<MessageSent>>
{
    public async Task Handle(EventBatch<MessageSent> batch, CancellationToken ct)
    {
        if (!groups.IsEmpty)
        {
            realtime.AfterCommit(() =>
            {
                foreach (var e in batch.Events.Where(e => e.GroupName is not null && !e.IsSystem))
                {
                    groups.Stop(e.Conversation, e.Sender);
                }
            });
        }

        if (tracker.IsEmpty)
        {
            return;
        }

        var direct = batch.Events.Where(e => e.GroupName is null)
            .Select(e => new StoredMessage(e.Message, e.Conversation, e.Sender, e.Seq, IsGroupText: false)).ToList();
        var readers = await conversations.ReadersOf(direct, ct);
        realtime.AfterCommit(() =>
        {
            foreach (var e in direct)
            {
                foreach (var reader in readers[e.Id])
                {
                    tracker.Stop(e.Sender, reader);
                }
            }
        });
    }
}
