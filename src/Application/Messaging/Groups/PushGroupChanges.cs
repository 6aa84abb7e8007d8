using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Groups;

/// <summary>
/// Pushes changes of a group to its members, and to who joined or left. Reads the current state, because an event may
/// be handled late.
/// </summary>
internal sealed class PushGroupChanges(
    IMessagingDb db, ConversationSummaries summaries, IRealtimePublisher publisher) :
    INotificationHandler<GroupMembersJoined>,
    INotificationHandler<GroupMemberLeft>,
    INotificationHandler<GroupRolesChanged>,
    INotificationHandler<GroupChanged>,
    INotificationHandler<GroupViewChanged>
{
    public async Task Handle(GroupMembersJoined e, CancellationToken ct)
    {
        await Show(e.Conversation, e.Users, ct);
        await PublishMembers(e.Conversation, e.Users, except: e.Users, ct);
    }

    public async Task Handle(GroupMemberLeft e, CancellationToken ct)
    {
        var isBack = await db.Members.AnyAsync(m => m.ConversationId == e.Conversation && m.UserId == e.User, ct);
        if (!isBack && !e.IsErased)
        {
            publisher.Publish([e.User], new ConversationRemoved(e.Conversation));
        }

        await PublishMembers(e.Conversation, [e.User], except: [e.User], ct);
    }

    public Task Handle(GroupRolesChanged e, CancellationToken ct) =>
        PublishMembers(e.Conversation, e.Users, except: [], ct);

    public async Task Handle(GroupChanged e, CancellationToken ct)
    {
        if (e.IsViewChanged)
        {
            await Show(e.Conversation, only: null, ct);
            return;
        }

        var group = await db.Groups.AsNoTracking().SingleAsync(g => g.Id == e.Conversation, ct);
        var members = await db.Members.Where(m => m.ConversationId == e.Conversation && !m.IsHidden)
            .Select(m => m.UserId).ToListAsync(ct);
        publisher.Publish(members, new GroupUpdated(e.Conversation, ConversationSummaries.CardOf(group)));
    }

    public Task Handle(GroupViewChanged e, CancellationToken ct) => Show(e.Conversation, [e.User], ct);

    private async Task Show(ConversationId conversation, IReadOnlyCollection<UserId>? only, CancellationToken ct)
    {
        var seen = await summaries.OfGroup(conversation, only, ct);
        foreach (var same in seen.GroupBy(s => s.Value, s => s.Key))
        {
            publisher.Publish(same, new ConversationUpdated(same.Key));
        }
    }

    private async Task PublishMembers(
        ConversationId conversation, IReadOnlyList<UserId> changed, IReadOnlyList<UserId> except, CancellationToken ct)
    {
        var all = await db.Members.AsNoTracking().Where(m => m.ConversationId == conversation).ToListAsync(ct);
        var members = all.ToDictionary(m => m.UserId, m => (GroupRole?)m.Role);
        // An erased person is about to leave.
        var told = all.FindAll(m => !m.IsHidden).ConvertAll(m => m.UserId);
        publisher.Publish(told.Except(except), new GroupMembersChanged(
            conversation,
            [.. changed.Select(u => new GroupMemberState(u, members.GetValueOrDefault(u)))],
            members.Count));
    }
}
