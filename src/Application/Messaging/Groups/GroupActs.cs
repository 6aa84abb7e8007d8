using Hubbub.Application.Common;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Invitations;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Messaging.Events;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Groups;

/// <summary>
/// What acts on a group have in common: they are by a member, one at a time, and told by system messages.
/// </summary>
internal sealed class GroupActs(
    IMessagingDb db,
    ConversationSummaries summaries,
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

    /// <summary>In one transaction: what only admins do and is more than an act of the group.</summary>
    public Task<TResult> AsAdmin<TResult>(
        UserId actor,
        ConversationId id,
        Func<Conversation, DateTimeOffset, CancellationToken, Task<TResult>> act,
        CancellationToken ct)
        where TResult : IResult<TResult> => db.InTransactionAsync(
        async token => await Load(actor, id, token) is not { } group
            ? TResult.Fail(MessagingErrors.ConversationNotFound)
            : group.Members.Single(m => m.UserId == actor).Role < GroupRole.Admin
                ? TResult.Fail(MessagingErrors.AdminsOnly)
                : await act(group, clock.Now(), token),
        ct);

    public async Task<Result<ConversationSummary>> Show(ConversationId id, UserId viewer, CancellationToken ct) =>
        await summaries.Find(id, viewer, ct) is { } summary ? summary : MessagingErrors.ConversationNotFound;

    /// <summary>The group as the actor sees it after adding people, and what came of that.</summary>
    public async Task<Result<GroupAdditions>> ShowAdded(
        ConversationId id, UserId actor, IReadOnlyCollection<UserId> asked, CancellationToken ct)
    {
        var members = await db.Members.Where(m => m.ConversationId == id && asked.Contains(m.UserId))
            .Select(m => m.UserId).ToListAsync(ct);
        return await summaries.Find(id, actor, ct) is { } shown
            ? new GroupAdditions(shown, [.. asked.Distinct().Intersect(members)], [.. asked.Except(members)])
            : MessagingErrors.ConversationNotFound;
    }

    /// <summary>Those of these people who cannot be in another group.</summary>
    public async Task<IReadOnlySet<UserId>> FullAmong(IReadOnlyCollection<UserId> users, CancellationToken ct) =>
        await db.Members.Where(m => users.Contains(m.UserId) && db.Groups.Any(g => g.Id == m.ConversationId))
            .GroupBy(m => m.UserId).Where(g => g.Count() >= Group.MaxPerPerson).Select(g => g.Key).ToHashSetAsync(ct);

    /// <summary>Whoever joins no longer asks to, is no longer invited, and no longer refused.</summary>
    public async Task Welcome(
        Conversation group, IReadOnlyCollection<UserId> users, DateTimeOffset now, CancellationToken ct)
    {
        await db.GroupRefusals.Where(r => r.ConversationId == group.Id && users.Contains(r.UserId))
            .ExecuteDeleteAsync(ct);
        if (await db.JoinRequests.Where(r => r.ConversationId == group.Id && users.Contains(r.UserId))
            .ExecuteDeleteAsync(ct) > 0)
        {
            db.Raise(new JoinRequestsChanged(group.Id, now));
        }

        await Uninvite(group, users, now, ct);
    }

    /// <summary>These people are no longer invited; who declined still has.</summary>
    public async Task Uninvite(
        Conversation group, IReadOnlyCollection<UserId> users, DateTimeOffset now, CancellationToken ct)
    {
        var invited = await GroupInvitations.Forget(
            db.GroupInvitations.Where(
                i => i.ConversationId == group.Id && users.Contains(i.UserId) && i.DeclinedAt == null),
            ct);
        if (invited.Count > 0)
        {
            db.Raise(new GroupInvitationsChanged(invited, now));
        }
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

        var group = await Hold(id, ct);
        return group?.Members.Any(m => m.UserId == actor) == true ? group : null;
    }

    /// <summary>The same for someone who need not be a member; null if there is no such group.</summary>
    public async Task<Conversation?> Hold(ConversationId id, CancellationToken ct)
    {
        await db.HoldAsync(id, ct);
        var group = await db.Conversations.Include(c => c.Group).Include(c => c.Members)
            .SingleOrDefaultAsync(c => c.Id == id && c.Group != null, ct);
        group?.ContinueAfter(await db.LastSeqOf(id, ct));
        return group;
    }
}
