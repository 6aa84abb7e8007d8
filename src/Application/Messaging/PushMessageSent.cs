using Hubbub.Application.Common;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Messaging.Attachments;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Mentions;
using Hubbub.Application.Messaging.Rows;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

/// <summary>Pushes stored messages to their receivers, and to all devices of their senders.</summary>
internal sealed class PushMessageSent(
    IMessagingDb db,
    MessageAudience audience,
    MessageRows rows,
    MessageMedia media,
    IRelations relations,
    IPeople people,
    IRealtimePublisher publisher)
    : INotificationHandler<EventBatch<MessageSent>>
{
    public async Task Handle(EventBatch<MessageSent> batch, CancellationToken ct)
    {
        await HideFromApart(batch.Events, ct);
        var members = await audience.MembersOf(
            [
                .. batch.Events.Select(e => new StoredMessage(
                    e.Message, e.Conversation, e.Sender, e.Seq, e.GroupName is not null && !e.IsSystem)),
            ],
            ct);
        var rowOf = await Rows(batch, ct);
        var cards = await people.GetMany([.. batch.Events.SelectMany(e => PeopleIn(e, members)).Distinct()], ct);
        foreach (var e in batch.Events)
        {
            var others = members[e.Message].Where(m => m.User != e.Sender).ToList();
            foreach (var same in others.Where(m => m.Request == RequestState.None).Select(m => m.User)
                .GroupBy<UserId, MessageRow>(r => rowOf(e, r), ReferenceEqualityComparer.Instance))
            {
                // Of system messages also people across a block are told, who see no picture.
                var sender = e.IsSystem ? cards[e.Sender].WithoutAvatar() : cards[e.Sender];
                publisher.Publish(same, new ReceiveMessage(same.Key, sender));
            }

            // Who sent a request cannot tell it from another conversation.
            if (members[e.Message].Any(m => m.User == e.Sender) && (e.GroupName is not null || others.Count > 0))
            {
                publisher.Publish([e.Sender], new MessageSentByMe(
                    rowOf(e, e.Sender),
                    e.GroupName is null ? cards[others[0].User] : null,
                    e.ClientMessageId));
            }
        }
    }

    // In a group, only the sender's card is shown. A sender who was erased meanwhile is no reader.
    private static IEnumerable<UserId> PeopleIn(MessageSent e, ILookup<MessageId, Membership> members) =>
        e.GroupName is null ? [e.Sender, .. members[e.Message].Select(m => m.User)] : [e.Sender];

    private async Task<Func<MessageSent, UserId, MessageRow>> Rows(
        EventBatch<MessageSent> batch, CancellationToken ct)
    {
        if (batch.IsLate)
        {
            return await CurrentRows(batch, ct);
        }

        var quotes = await rows.QuotesOf(batch.Events.Select(e => e.ReplyTo), viewers: null, ct);
        var notes = await NotesOf(batch.Events, ct);
        var files = await media.CardsOf(batch.Events.Select(e => e.Files), ct);
        var mentions = await db.MentionsIn(
            [.. batch.Events.Where(e => e is { Mentions.Count: > 0 } or { MentionsAll: true }).Select(e => e.Message)],
            ct);
        // One row for all who see the same quote, so that it is stored and sent as one event.
        var made = new Dictionary<(MessageId, MessageQuote?), MessageRow>();
        return (e, viewer) =>
        {
            var quote = quotes.Find(e.ReplyTo, viewer);
            if (made.TryGetValue((e.Message, quote), out var row))
            {
                return row;
            }

            return made[(e.Message, quote)] = new(
                e.Message,
                e.Conversation,
                e.Seq,
                e.Sender,
                e.IsSystem ? null : e.Body,
                e.At,
                DeletedAt: null,
                e.Story,
                quote,
                e.IsForwarded ? true : null,
                Media: e.Files is { } id ? files.GetValueOrDefault(id) : null,
                SharedPostId: e.SharedPost,
                System: notes.GetValueOrDefault(e.Message),
                Mentions: mentions.GetValueOrDefault(e.Message).Shown(),
                MentionsAll: mentions.GetValueOrDefault(e.Message).ShownAll());
        };
    }

    private async Task<IReadOnlyDictionary<MessageId, SystemNote?>> NotesOf(
        IReadOnlyList<MessageSent> events, CancellationToken ct)
    {
        var ids = events.Where(e => e.IsSystem).Select(e => e.Message).ToArray();
        return ids.Length == 0
            ? new Dictionary<MessageId, SystemNote?>()
            : await db.Messages.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.System, ct);
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

    // A block concurrent with the first message found no conversation to hide, so this hides it.
    private async Task HideFromApart(IReadOnlyList<MessageSent> events, CancellationToken ct)
    {
        var conversations = events.Where(e => e is { Seq: 1, GroupName: null }).Select(e => e.Conversation).ToArray();
        if (conversations.Length == 0)
        {
            return;
        }

        var members = await db.Members.Where(m => conversations.Contains(m.ConversationId)).ToListAsync(ct);
        foreach (var pair in members.GroupBy(m => m.ConversationId).Select(g => g.ToArray()))
        {
            if (await relations.AreApart(pair[0].UserId, pair[1].UserId, ct))
            {
                foreach (var member in pair.Where(m => !m.IsHidden))
                {
                    member.Hide();
                    publisher.Publish([member.UserId], new ConversationRemoved(member.ConversationId));
                }
            }
        }

        await db.SaveChangesAsync(ct);
    }
}
