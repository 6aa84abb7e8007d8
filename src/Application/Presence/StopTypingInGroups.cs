using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Messaging.Events;
using MediatR;

namespace Hubbub.Application.Presence;

/// <summary>
/// Whoever leaves a group stops typing there and is sent nothing more of it; when it changes who may write, or what its
/// members see of each other, all of them start anew.
/// </summary>
internal sealed class StopTypingInGroups(GroupTypingTracker tracker, IRealtimePublisher realtime) :
    INotificationHandler<GroupMemberLeft>,
    INotificationHandler<GroupRolesChanged>,
    INotificationHandler<GroupChanged>
{
    public Task Handle(GroupMemberLeft e, CancellationToken ct) =>
        AfterCommit(() => tracker.Leave(e.Conversation, e.User));

    public Task Handle(GroupRolesChanged e, CancellationToken ct) =>
        AfterCommit(() => tracker.StopAllIn(e.Conversation));

    public Task Handle(GroupChanged e, CancellationToken ct) => AfterCommit(() => tracker.StopAllIn(e.Conversation));

    private Task AfterCommit(Action act)
    {
        realtime.AfterCommit(act);
        return Task.CompletedTask;
    }
}
