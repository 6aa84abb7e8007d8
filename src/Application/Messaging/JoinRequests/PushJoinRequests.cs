using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.JoinRequests;

/// <summary>Pushes how many people ask to join a group to its admins, new ones too.</summary>
internal sealed class PushJoinRequests(IMessagingDb db, IRealtimePublisher publisher) :
    INotificationHandler<JoinRequestsChanged>,
    INotificationHandler<GroupRolesChanged>
{
    public async Task Handle(JoinRequestsChanged e, CancellationToken ct) =>
        await Publish(e.Conversation, await AdminsOf(e.Conversation, ct), ct);

    public async Task Handle(GroupRolesChanged e, CancellationToken ct) =>
        await Publish(e.Conversation, e.Users.Intersect(await AdminsOf(e.Conversation, ct)), ct);

    private async Task Publish(ConversationId conversation, IEnumerable<UserId> admins, CancellationToken ct) =>
        publisher.Publish(admins, new GroupJoinRequestsChanged(
            conversation, await db.JoinRequests.CountAsync(r => r.ConversationId == conversation, ct)));

    private async Task<IReadOnlyList<UserId>> AdminsOf(ConversationId conversation, CancellationToken ct) =>
        await db.Members.Where(m => m.ConversationId == conversation && m.Role >= GroupRole.Admin && !m.IsHidden)
            .Select(m => m.UserId).ToListAsync(ct);
}
