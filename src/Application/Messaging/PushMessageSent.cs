using Hubbub.Application.Common;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

/// <summary>Pushes stored messages to their receivers, and to all devices of their senders.</summary>
internal sealed class PushMessageSent(
    IMessagingDb db,
    IMessagingStatements statements,
    IConversations conversations,
    IRelations relations,
    IPeople people,
    IRealtimePublisher publisher)
    : INotificationHandler<EventBatch<MessageSent>>
{
    public async Task Handle(EventBatch<MessageSent> batch, CancellationToken ct)
    {
        var members = await MembersOf(batch.Events, ct);
        // The current state, because if this runs late a sender may already have deleted one.
        var deleted = await conversations.DeletedAmong(
            [.. batch.Events.Where(_ => batch.IsLate).Select(e => e.Message)], ct);
        var cards = await people.GetMany([.. members.SelectMany(m => m).Select(m => m.User).Distinct()], ct);
        foreach (var e in batch.Events)
        {
            var receiver = members[e.Conversation].Single(m => m.User != e.Sender);
            if (receiver.IsHidden)
            {
                continue;
            }

            var row = deleted.TryGetValue(e.Message, out var deletedAt)
                ? new MessageRow(e.Message, e.Conversation, e.Seq, e.Sender, Body: null, e.At, deletedAt, StoryId: null)
                : new MessageRow(e.Message, e.Conversation, e.Seq, e.Sender, e.Body, e.At, DeletedAt: null, e.Story);
            publisher.Publish([receiver.User], new ReceiveMessage(row, cards[e.Sender]));
            publisher.Publish([e.Sender], new MessageSentByMe(row, cards[receiver.User], e.ClientMessageId));
        }
    }

    private async Task<ILookup<ConversationId, Membership>> MembersOf(
        IReadOnlyList<MessageSent> events, CancellationToken ct)
    {
        var firsts = events.Where(e => e.Seq == 1).Select(e => e.Conversation).ToArray();
        if (firsts.Length > 0)
        {
            await HideFromApart(firsts, ct);
        }

        var members = await statements.MembersAsync([.. events.Select(e => e.Conversation).Distinct()], ct);
        return members.ToLookup(m => m.Conversation);
    }

    // A block concurrent with the first message found no conversation to hide, so this hides it.
    private async Task HideFromApart(ConversationId[] conversations, CancellationToken ct)
    {
        var members = await db.Members.Where(m => conversations.Contains(m.ConversationId)).ToListAsync(ct);
        foreach (var pair in members.GroupBy(m => m.ConversationId).Select(g => g.ToArray()))
        {
            if (await relations.AreApart(pair[0].UserId, pair[1].UserId, ct))
            {
                foreach (var member in pair.Where(m => !m.IsHidden))
                {
                    member.IsHidden = true;
                    publisher.Publish([member.UserId], new ConversationRemoved(member.ConversationId));
                }
            }
        }

        await db.SaveChangesAsync(ct);
    }
}
