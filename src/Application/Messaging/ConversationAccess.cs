using Hubbub.Application.Graph.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

/// <summary>The only way to load a conversation: checks that the viewer can see it.</summary>
internal sealed class ConversationAccess(IMessagingDb db, IRelations relations)
{
    /// <summary>
    /// The conversation, with the viewer's membership only; null if the viewer is not a member, has not accepted it, or
    /// there is a block.
    /// </summary>
    public async Task<Conversation?> Find(ConversationId id, UserId viewer, CancellationToken ct) =>
        await FindReadable(id, viewer, ct) is { } conversation
            && conversation.Members[0].Request == RequestState.None ? conversation : null;

    /// <summary>As <see cref="Find"/>; not null for a request that waits.</summary>
    public async Task<Conversation?> FindReadable(ConversationId id, UserId viewer, CancellationToken ct)
    {
        var conversation = await db.Conversations
            .Include(c => c.Group).Include(c => c.Members.Where(m => m.UserId == viewer))
            .SingleOrDefaultAsync(
                c => c.Id == id
                    && c.Members.Any(m => m.UserId == viewer && m.Request != RequestState.Declined),
                ct);
        return conversation is null || await IsApart(conversation, viewer, ct) ? null : conversation;
    }

    /// <summary>Why the viewer does not see what only the group's admins see; null if they do.</summary>
    public async Task<Error?> RefusalToAdminister(ConversationId id, UserId viewer, CancellationToken ct) =>
        await Find(id, viewer, ct) is not { Group: not null } group ? MessagingErrors.ConversationNotFound
            : group.Members.Single().Role < GroupRole.Admin ? MessagingErrors.AdminsOnly
            : null;

    /// <summary>
    /// The message and its conversation, with the viewer's membership only; null if the viewer cannot see them. Not
    /// null if the viewer hid the message.
    /// </summary>
    public async Task<(Message Message, Conversation Conversation)?> FindMessage(
        MessageId id, UserId viewer, CancellationToken ct) =>
        await Load(id, viewer, ct) is ({ } message, { } conversation, _) ? (message, conversation) : null;

    /// <summary>
    /// As <see cref="FindMessage"/>; null also if it was deleted, hidden by the viewer, or is a system message.
    /// </summary>
    public async Task<(Message Message, Conversation Conversation)?> FindVisibleMessage(
        MessageId id, UserId viewer, CancellationToken ct) =>
        await Load(id, viewer, ct) is ({ DeletedAt: null, System: null } message, { } conversation, false)
            ? (message, conversation)
            : null;

    private async Task<(Message? Message, Conversation? Conversation, bool IsHidden)> Load(
        MessageId id, UserId viewer, CancellationToken ct)
    {
        var found = await (
            from seen in db.Shown()
            join conversation in db.Conversations
                .Include(c => c.Group).Include(c => c.Members.Where(m => m.UserId == viewer))
                on seen.Message.ConversationId equals conversation.Id
            where seen.Message.Id == id && seen.Member.UserId == viewer
            select new { seen.Message, Conversation = conversation, seen.IsHidden }).SingleOrDefaultAsync(ct);
        return found is null || await IsApart(found.Conversation, viewer, ct)
            ? default
            : (found.Message, found.Conversation, found.IsHidden);
    }

    private async Task<bool> IsApart(Conversation conversation, UserId viewer, CancellationToken ct) =>
        conversation.Kind == ConversationKind.Direct
        && await relations.AreApart(viewer, conversation.OtherThan(viewer), ct);
}
