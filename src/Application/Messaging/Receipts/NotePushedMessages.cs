using Hubbub.Application.Common;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Presence.Contracts;
using Hubbub.Domain.Messaging.Events;
using MediatR;

namespace Hubbub.Application.Messaging.Receipts;

/// <summary>
/// Notes to how many devices a direct message is pushed, of receivers who are shown as connected to its sender.
/// </summary>
internal sealed class NotePushedMessages(
    MessageAudience audience, IActivePeople active, PushedMessages pushed, IRealtimePublisher publisher)
    : INotificationHandler<EventBatch<MessageSent>>
{
    public async Task Handle(EventBatch<MessageSent> batch, CancellationToken ct)
    {
        var direct = batch.Events.Where(e => e.GroupName is null)
            .Select(e => new StoredMessage(e.Message, e.Conversation, e.Sender, e.Seq, IsGroupText: false)).ToList();
        var readers = await audience.Of(direct, ct);
        publisher.AfterCommit(() =>
        {
            foreach (var e in direct)
            {
                foreach (var receiver in readers[e.Id].Where(r => r != e.Sender))
                {
                    if (active.ShownDevicesOf(receiver) is { } devices)
                    {
                        pushed.Note(e.Id, devices);
                    }
                }
            }
        });
    }
}
