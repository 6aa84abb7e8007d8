using Hubbub.Application.Graph.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

/// <summary>The only way to load a conversation: checks that the viewer can see it.</summary>
internal sealed class ConversationAccess(IMessagingDb db, IRelations relations)
{
    /// <summary>The conversation with its members; null if the viewer is not a member or there is a block.</summary>
    public async Task<Conversation?> Find(ConversationId id, UserId viewer, CancellationToken ct)
    {
        var conversation = await db.Conversations.Include(c => c.Members)
            .SingleOrDefaultAsync(c => c.Id == id && c.Members.Any(m => m.UserId == viewer), ct);
        return conversation is null || await IsApart(conversation, viewer, ct) ? null : conversation;
    }

    /// <summary>The message and its conversation; null if the viewer cannot see the conversation.</summary>
    public async Task<(Message Message, Conversation Conversation)?> FindMessage(
        MessageId id, UserId viewer, CancellationToken ct)
    {
        var found = await (
            from message in db.Messages
            join conversation in db.Conversations.Include(
                c => c.Members) on message.ConversationId equals conversation.Id
            where message.Id == id && conversation.Members.Any(m => m.UserId == viewer)
            select new { Message = message, Conversation = conversation }).SingleOrDefaultAsync(ct);
        return found is null || await IsApart(found.Conversation, viewer, ct)
            ? null
            : (found.Message, found.Conversation);
    }

    /// <summary>As <see cref="FindMessage"/>; null also if it was deleted, or hidden by the viewer.</summary>
    public async Task<(Message Message, Conversation Conversation)?> FindVisibleMessage(
        MessageId id, UserId viewer, CancellationToken ct) =>
        await FindMessage(id, viewer, ct) is ({ DeletedAt: null }, _) found
            && !await db.HiddenMessages.AnyAsync(h => h.MessageId == id && h.UserId == viewer, ct)
            ? found
            : null;

    private async Task<bool> IsApart(Conversation conversation, UserId viewer, CancellationToken ct) =>
        conversation.Kind == ConversationKind.Direct
        && await relations.AreApart(viewer, conversation.OtherThan(viewer), ct);
}
