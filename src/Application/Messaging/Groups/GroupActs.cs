using Hubbub.Application.Common;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Groups;

/// <summary>
/// What acts on a group have in common: they are by a member, one at a time, and told by system messages.
/// </summary>
internal sealed class GroupActs(
    IMessagingDb db,
    ConversationSummaries summaries,
    IRelations relations,
    IPeople people,
    IdGenerator ids,
    TimeProvider clock)
{
    /// <summary>In one transaction: the act, and its system messages.</summary>
    public Task<Result> Apply(
        UserId actor, ConversationId id, Func<Conversation, DateTimeOffset, Result> act, CancellationToken ct) =>
        db.InTransactionAsync(
            async token =>
            {
                if (await Load(actor, id, token) is not { } group)
                {
                    return MessagingErrors.ConversationNotFound;
                }

                var now = clock.Now();
                var done = act(group, now);
                Record(group, now);
                return done;
            },
            ct);

    /// <summary>The same, answered with the group as the actor then sees it.</summary>
    public async Task<Result<ConversationSummary>> Change(
        UserId actor, ConversationId id, Func<Conversation, DateTimeOffset, Result> act, CancellationToken ct) =>
        await (await Apply(actor, id, act, ct)).Then(() => Show(id, actor, ct));

    public async Task<Result<ConversationSummary>> Show(ConversationId id, UserId viewer, CancellationToken ct) =>
        await summaries.Find(id, viewer, ct) is { } summary ? summary : MessagingErrors.ConversationNotFound;

    /// <summary>Whether all of them exist and neither block the actor nor are blocked.</summary>
    public async Task<bool> CanAdd(UserId actor, IReadOnlyCollection<UserId> users, CancellationToken ct)
    {
        var cards = await people.GetMany(users, ct);
        return users.All(u => cards.TryGetValue(u, out var card) && card.IsAvailable)
            && (await relations.ApartFrom(actor, users, ct)).Count == 0;
    }

    /// <summary>Stores a group's system messages that are not stored yet.</summary>
    public void Record(Conversation group, DateTimeOffset now, string? clientMessageId = null, byte[]? hash = null)
    {
        while (group.Notes.Count > 0)
        {
            db.Messages.Add(group.Record(new(ids.Next()), now, clientMessageId, hash));
        }
    }

    /// <summary>
    /// A group with all of its members, held until the commit; null if the actor is no member. Each act stores a system
    /// message, whose seq is unique: so messages sent meanwhile are before it or after it.
    /// </summary>
    public async Task<Conversation?> Load(UserId actor, ConversationId id, CancellationToken ct)
    {
        if (!await db.Members.AnyAsync(m => m.ConversationId == id && m.UserId == actor, ct))
        {
            return null;
        }

        await db.HoldAsync(id, ct);
        var group = await db.Conversations.Include(c => c.Group).Include(c => c.Members)
            .SingleOrDefaultAsync(c => c.Id == id && c.Group != null && c.Members.Any(m => m.UserId == actor), ct);
        group?.ContinueAfter(await db.LastSeqOf(id, ct));
        return group;
    }
}
