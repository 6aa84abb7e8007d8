using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Reactions;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Rows;

/// <summary>Messages as a member sees them; the number of queries does not depend on that of messages.</summary>
internal sealed class MessageRows(IMessagingDb db, MessageReactionCounts reactions)
{
    public async Task<IReadOnlyList<MessageRow>> Of(
        IReadOnlyCollection<Message> messages, UserId viewer, CancellationToken ct)
    {
        var quotes = await QuotesOf(messages.Select(m => m.ReplyToId), ct);
        var counts = await reactions.Of([.. messages.Where(m => m.DeletedAt is null).Select(m => m.Id)], viewer, ct);
        return [.. messages.Select(m => new MessageRow(
            m.Id,
            m.ConversationId,
            m.Seq,
            m.SenderId,
            m.Body,
            m.SentAt,
            m.DeletedAt,
            m.StoryId,
            quotes.Find(m.ReplyToId, viewer),
            m.IsForwarded ? true : null,
            m.EditedAt,
            m.EditedAt is null ? null : m.EditCount,
            counts.TryGetValue(m.Id, out var count) ? count : null))];
    }

    /// <summary>The newest messages of these conversations that the viewer did not hide.</summary>
    public async Task<IReadOnlyList<MessageRow>> NewestOf(
        IReadOnlyCollection<ConversationId> conversations, UserId viewer, CancellationToken ct)
    {
        if (conversations.Count == 0)
        {
            return [];
        }

        var seen = VisibleTo(viewer);
        var newest = await (
            from conversation in db.Conversations
            where conversations.Contains(conversation.Id)
            from message in seen
            where message.ConversationId == conversation.Id
                && message.Seq == seen.Where(m => m.ConversationId == conversation.Id).Max(m => m.Seq)
            select message).ToListAsync(ct);
        return await Of(newest, viewer, ct);
    }

    /// <summary>All messages, of any conversation, that this person did not hide.</summary>
    public IQueryable<Message> VisibleTo(UserId viewer) => db.Messages.AsNoTracking()
        .Where(m => !db.HiddenMessages.Any(h => h.MessageId == m.Id && h.UserId == viewer));

    /// <summary>The messages that replies answer; if there are none, this runs no query.</summary>
    public async Task<Quotes> QuotesOf(IEnumerable<MessageId?> answered, CancellationToken ct)
    {
        var ids = answered.OfType<MessageId>().Distinct().ToArray();
        if (ids.Length == 0)
        {
            return new([], []);
        }

        var messages = await db.Messages.AsNoTracking().Where(m => ids.Contains(m.Id)).ToListAsync(ct);
        var hidden = await db.HiddenMessages.AsNoTracking().Where(h => ids.Contains(h.MessageId)).ToListAsync(ct);
        return new(messages, hidden);
    }
}
