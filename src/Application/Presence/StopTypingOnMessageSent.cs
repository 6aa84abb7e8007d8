using Hubbub.Application.Common;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Messaging.Events;
using MediatR;

namespace Hubbub.Application.Presence;

/// <summary>Sending a message stops the typing indicator.</summary>
internal sealed class StopTypingOnMessageSent(
    TypingTracker tracker, IConversations conversations, IRealtimePublisher realtime)
    : INotificationHandler<EventBatch<MessageSent>>
{
    public async Task Handle(EventBatch<MessageSent> batch, CancellationToken ct)
    {
        if (tracker.IsEmpty)
        {
            return;
        }

        var members = await conversations.MembersOf([.. batch.Events.Select(e => e.Conversation).Distinct()], ct);
        realtime.AfterCommit(() =>
        {
            foreach (var e in batch.Events)
            {
                foreach (var member in members[e.Conversation])
                {
                    tracker.Stop(e.Sender, member);
                }
            }
        });
    }
}
