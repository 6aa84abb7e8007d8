using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Messaging.Requests;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Messaging.Events;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Invitations;

/// <summary>Who can be added to a group, and who is invited in place of that; the actor is not told why.</summary>
internal sealed class GroupInvitations(
    IMessagingDb db, GroupActs groups, IRelations relations, IPeople people, FirstContacts contacts)
{
    /// <summary>
    /// Those of these people whom the actor can add to a group: they ask to join it, or they let the actor, whose
    /// message they would not have to accept: a group is no way around that. Whoever is in too many groups has to leave
    /// one first. Null if one of them does not exist.
    /// </summary>
    public async Task<IReadOnlyList<UserId>?> Addable(
        UserId actor, IReadOnlyCollection<UserId> users, ConversationId? group, CancellationToken ct)
    {
        var cards = await people.GetMany(users, ct);
        if (users.Any(u => !cards.TryGetValue(u, out var card) || !card.IsAvailable))
        {
            return null;
        }

        var asking = await db.JoinRequests.Where(r => r.ConversationId == group && users.Contains(r.UserId))
            .Select(r => r.UserId).ToListAsync(ct);
        var guarded = await people.OnlyAddedByFollowed(users, ct);
        var follows = await relations.FollowsAmong([.. guarded.Select(u => (u, actor))], ct);
        var apart = await relations.ApartFrom(actor, users, ct);
        var ringing = await contacts.Ringing(actor, users, ct);
        var full = await groups.FullAmong(users, ct);
        return
        [
            .. users.Where(u => !full.Contains(u) && (asking.Contains(u) || (!apart.Contains(u) && ringing.Contains(u)
                && (!guarded.Contains(u) || follows.Contains((u, actor)))))),
        ];
    }

    /// <summary>
    /// Invitations for these people, except across a block, for those who declined before, and for those with too many.
    /// The caller holds the group, and stores them.
    /// </summary>
    public async Task<Result<IReadOnlyList<GroupInvitation>>> For(
        UserId actor,
        ConversationId group,
        IReadOnlyCollection<UserId> users,
        DateTimeOffset now,
        CancellationToken ct)
    {
        if (users.Count == 0)
        {
            return Array.Empty<GroupInvitation>();
        }

        var apart = await relations.ApartFrom(actor, users, ct);
        var known = await db.GroupInvitations.Where(i => i.ConversationId == group && users.Contains(i.UserId))
            .Select(i => i.UserId).ToListAsync(ct);
        var full = await db.GroupInvitations.Where(i => users.Contains(i.UserId) && i.DeclinedAt == null)
            .GroupBy(i => i.UserId).Where(g => g.Count() >= GroupInvitation.MaxPerPerson).Select(g => g.Key)
            .ToListAsync(ct);
        var waiting = await db.GroupInvitations.CountAsync(i => i.ConversationId == group && i.DeclinedAt == null, ct);
        UserId[] invited = [.. users.Except(apart).Except(known).Except(full)];
        return waiting + invited.Length > GroupInvitation.MaxPerGroup
            ? MessagingErrors.TooManyInvitations
            : Array.ConvertAll(invited, user => new GroupInvitation
            {
                ConversationId = group,
                UserId = user,
                InvitedBy = actor,
                InvitedAt = now,
            });
    }

    public void Store(IReadOnlyList<GroupInvitation> invitations, DateTimeOffset now)
    {
        if (invitations.Count > 0)
        {
            db.GroupInvitations.AddRange(invitations);
            db.Raise(new GroupInvitationsChanged([.. invitations.Select(i => i.UserId)], now));
        }
    }

    /// <summary>Deletes invitations; those who could still decide.</summary>
    public static async Task<IReadOnlyList<UserId>> Forget(IQueryable<GroupInvitation> which, CancellationToken ct)
    {
        var invited = await which.Where(i => i.DeclinedAt == null).Select(i => i.UserId).Distinct().ToListAsync(ct);
        await which.ExecuteDeleteAsync(ct);
        return invited;
    }
}
