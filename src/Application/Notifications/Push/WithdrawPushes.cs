using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph.Events;
using Hubbub.Domain.Messaging.Events;
using Hubbub.Domain.Notifications.Events;
using MediatR;

namespace Hubbub.Application.Notifications.Push;

/// <summary>
/// When someone reads or deletes notifications, the ones that were pushed to their devices are looked at again; those
/// that are no longer unread are closed there.
/// </summary>
internal sealed class WithdrawPushes(
    INotificationsStatements statements, IPushQueue queue, IRealtimePublisher publisher, TimeProvider clock) :
    INotificationHandler<ConversationRead>,
    INotificationHandler<NotificationsRead>,
    INotificationHandler<NotificationsDeleted>,
    INotificationHandler<MuteChanged>,
    INotificationHandler<ConversationMuteChanged>
{
    public Task Handle(ConversationRead e, CancellationToken ct) => LookAgain(e.Reader, ct);

    public Task Handle(NotificationsRead e, CancellationToken ct) => LookAgain(e.User, ct);

    public Task Handle(NotificationsDeleted e, CancellationToken ct) => LookAgain(e.User, ct);

    public Task Handle(MuteChanged e, CancellationToken ct) => LookAgain(e.Muter, ct);

    public Task Handle(ConversationMuteChanged e, CancellationToken ct) => LookAgain(e.User, ct);

    private async Task LookAgain(UserId user, CancellationToken ct)
    {
        if (await statements.LookAtPushesAgainAsync([user], clock.Now(), ct) > 0)
        {
            publisher.AfterCommit(() => queue.Wake());
        }
    }
}
