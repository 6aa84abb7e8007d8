using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph.Events;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Invitations;

/// <summary>
/// Pushes to people to how many groups they are invited. A block ends the invitations between the two, and a group
/// those to it with its last member.
/// </summary>
internal sealed class PushGroupInvitations(IMessagingDb db, IRealtimePublisher publisher) :
    INotificationHandler<GroupInvitationsChanged>,
    INotificationHandler<GroupMemberLeft>,
    INotificationHandler<UserBlocked>
{
    public Task Handle(GroupInvitationsChanged e, CancellationToken ct) => Publish(e.Users, ct);

    public async Task Handle(GroupMemberLeft e, CancellationToken ct)
    {
        if (!await db.Members.AnyAsync(m => m.ConversationId == e.Conversation, ct))
        {
            await Forget(db.GroupInvitations.Where(i => i.ConversationId == e.Conversation), ct);
        }
    }

    public Task Handle(UserBlocked e, CancellationToken ct) => Forget(
        db.GroupInvitations.Where(i => i.DeclinedAt == null
            && ((i.UserId == e.Blocker && i.InvitedBy == e.Blocked)
                || (i.UserId == e.Blocked && i.InvitedBy == e.Blocker))),
        ct);

    private async Task Forget(IQueryable<GroupInvitation> which, CancellationToken ct) =>
        await Publish(await GroupInvitations.Forget(which, ct), ct);

    private async Task Publish(IReadOnlyList<UserId> users, CancellationToken ct)
    {
        if (users.Count == 0)
        {
            return;
        }

        var counts = await db.GroupInvitations.Where(i => users.Contains(i.UserId) && i.DeclinedAt == null)
            .GroupBy(i => i.UserId).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        foreach (var same in users.GroupBy(u => counts.GetValueOrDefault(u)))
        {
            publisher.Publish(same, new GroupInvitationCountChanged(same.Key));
        }
    }
}
