using Hubbub.Application.Common;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Requests;

/// <summary>
/// Pushes message requests to the devices of whom they wait for, and what became of them. Reads the current state,
/// because an event may be handled late.
/// </summary>
internal sealed class PushMessageRequests(
    IMessagingDb db, MessageAudience audience, ConversationSummaries summaries, IRealtimePublisher publisher)
    : INotificationHandler<EventBatch<MessageSent>>, INotificationHandler<MessageRequestAnswered>
{
    public async Task Handle(EventBatch<MessageSent> batch, CancellationToken ct)
    {
        var direct = batch.Events.Where(e => e.GroupName is null)
            .Select(e => new StoredMessage(e.Message, e.Conversation, e.Sender, e.Seq, IsGroupText: false)).ToList();
        var members = await audience.MembersOf(direct, ct);
        var waiting = members.SelectMany(m => m).Where(m => m.Request == RequestState.Pending)
            .Select(m => m.Conversation).ToHashSet();
        if (waiting.Count == 0)
        {
            return;
        }

        foreach (var (user, request) in await summaries.RequestsIn(waiting, ct))
        {
            publisher.Publish([user], new MessageRequestReceived(request));
        }
    }

    public async Task Handle(MessageRequestAnswered e, CancellationToken ct)
    {
        var members = await db.Members.AsNoTracking().Where(m => m.ConversationId == e.Conversation).ToListAsync(ct);
        // What the sender of a request reads is pushed to the sender only; held, it is in what is pushed here.
        publisher.Hold(members.Select(m => m.UserId));
        var member = members.Single(m => m.UserId == e.User);
        // What a block hides, the block has taken away.
        if (member.IsHidden)
        {
            return;
        }

        if (member.Request == RequestState.Declined)
        {
            publisher.Publish([e.User], new ConversationRemoved(e.Conversation));
        }
        else if (await summaries.Find(e.Conversation, e.User, ct) is { } conversation)
        {
            publisher.Publish([e.User], new ConversationUpdated(conversation));
        }
    }
}
