using Hubbub.Application.Common;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Messaging.Attachments;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Rows;
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
    MessageRows rows,
    MessageMedia media,
    IRelations relations,
    IPeople people,
    IRealtimePublisher publisher)
    : INotificationHandler<EventBatch<MessageSent>>
{
    public async Task Handle(EventBatch<MessageSent> batch, CancellationToken ct)
    {
        var members = await MembersOf(batch.Events, ct);
        var rowOf = await Rows(batch, ct);
        var cards = await people.GetMany([.. members.SelectMany(m => m).Select(m => m.User).Distinct()], ct);
        foreach (var e in batch.Events)
        {
            var receiver = members[e.Conversation].Single(m => m.User != e.Sender);
            if (receiver.IsHidden)
            {
                continue;
            }

            publisher.Publish([receiver.User], new ReceiveMessage(rowOf(e, receiver.User), cards[e.Sender]));
            publisher.Publish(
                [e.Sender], new MessageSentByMe(rowOf(e, e.Sender), cards[receiver.User], e.ClientMessageId));
        }
    }

    private async Task<Func<MessageSent, UserId, MessageRow>> Rows(
        EventBatch<MessageSent> batch, CancellationToken ct)
    {
        if (batch.IsLate)
        {
            return await CurrentRows(batch, ct);
        }

        var quotes = await rows.QuotesOf(batch.Events.Select(e => e.ReplyTo), ct);
        var files = await media.CardsOf(batch.Events.Select(e => e.Files), ct);
        return (e, viewer) => new(
            e.Message,
            e.Conversation,
            e.Seq,
            e.Sender,
            e.Body,
            e.At,
            DeletedAt: null,
            e.Story,
            quotes.Find(e.ReplyTo, viewer),
            e.IsForwarded ? true : null,
            Media: e.Files is { } id ? files.GetValueOrDefault(id) : null,
            SharedPostId: e.SharedPost);
    }

    /// <summary>What became of the messages meanwhile: edits, deletions, reactions.</summary>
    private async Task<Func<MessageSent, UserId, MessageRow>> CurrentRows(
        EventBatch<MessageSent> batch, CancellationToken ct)
    {
        var ids = batch.Events.Select(e => e.Message).ToArray();
        var messages = await db.Messages.AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        var rowOf = await rows.ForAll(messages.Values, ct);

        // Who hid one meanwhile hides it again after having received it.
        foreach (var hidden in await db.HiddenMessages.AsNoTracking().Where(h => ids.Contains(h.MessageId))
            .ToListAsync(ct))
        {
            var message = messages[hidden.MessageId];
            db.Raise(new MessageHidden(
                message.Id, message.ConversationId, hidden.UserId, message.Seq, hidden.HiddenAt));
        }

        return (e, viewer) => rowOf(messages[e.Message], viewer);
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
