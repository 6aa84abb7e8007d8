using AutoMapper;
using AutoMapper.QueryableExtensions;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

/// <summary>Hands a stored message to its receiver, and to all devices of its sender.</summary>
internal sealed class PushMessageSent(
    IMessagingDb db, IRelations relations, IPeople people, IMapper mapper, IRealtimePublisher publisher)
    : INotificationHandler<MessageSent>
{
    public async Task Handle(MessageSent e, CancellationToken ct)
    {
        var members = await db.Members.Where(m => m.ConversationId == e.Conversation).ToListAsync(ct);
        var receiver = members.Single(m => m.UserId != e.Sender);

        // A block that met the first message found no conversation to hide.
        if (e.Seq == 1 && await relations.AreApart(e.Sender, receiver.UserId, ct))
        {
            members.ForEach(m => m.IsHidden = true);
        }

        if (receiver.IsHidden)
        {
            return;
        }

        // As it is now: its sender may have taken it back already.
        var row = await db.Messages.Where(m => m.Id == e.Message)
            .ProjectTo<MessageRow>(mapper.ConfigurationProvider).SingleAsync(ct);
        var cards = await people.GetMany([e.Sender, receiver.UserId], ct);
        publisher.Publish([receiver.UserId], new ReceiveMessage(row, cards[e.Sender]));
        publisher.Publish([e.Sender], new MessageSentByMe(row, cards[receiver.UserId], e.ClientMessageId));
    }
}

/// <summary>Tells both sides how far someone has read.</summary>
internal sealed class PushConversationRead(IMessagingDb db, IConversations conversations, IRealtimePublisher publisher)
    : INotificationHandler<ConversationRead>
{
    public async Task Handle(ConversationRead e, CancellationToken ct)
    {
        var members = await conversations.MembersOf(e.Conversation, ct);
        var confirmation = new MessageReadConfirmation(
            e.Message, e.Reader, e.At, e.Conversation, e.ReadSeq, UnreadCount: null, LastSeq: null);
        publisher.Publish(members.Where(m => m != e.Reader), confirmation);
        publisher.Publish(members.Where(m => m == e.Reader), confirmation with
        {
            UnreadCount = await conversations.UnreadOf(e.Conversation, e.Reader, ct),
            LastSeq = await db.LastSeqOf(e.Conversation, ct),
        });
    }
}

/// <summary>Tells everyone in the conversation that a message is gone.</summary>
internal sealed class PushMessageDeleted(IMessagingDb db, IConversations conversations, IRealtimePublisher publisher)
    : INotificationHandler<MessageDeleted>
{
    public async Task Handle(MessageDeleted e, CancellationToken ct)
    {
        var lastSeq = await db.LastSeqOf(e.Conversation, ct);
        foreach (var member in await conversations.MembersOf(e.Conversation, ct))
        {
            var unread = await conversations.UnreadOf(e.Conversation, member, ct);
            publisher.Publish([member], new MessageDeletedForEveryone(
                e.Message, e.DeletedBy, e.Conversation, e.Seq, e.At, unread, lastSeq));
        }
    }
}

internal static class MessagingDbQueries
{
    public static Task<long> LastSeqOf(this IMessagingDb db, ConversationId id, CancellationToken ct) =>
        db.Conversations.Where(c => c.Id == id).Select(c => c.LastSeq).SingleAsync(ct);
}
