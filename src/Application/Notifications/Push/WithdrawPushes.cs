using Hubbub.Domain.Graph.Events;
using Hubbub.Domain.Messaging.Events;
using Hubbub.Domain.Notifications.Events;
using MediatR;

namespace Hubbub.Application.Notifications.Push;

/// <summary>
/// When someone reads or deletes notifications, those that their devices show are closed there.
/// </summary>
internal sealed class WithdrawPushes(ShownPushes shown) :
    INotificationHandler<ConversationRead>,
    INotificationHandler<ConversationMarksChanged>,
    INotificationHandler<MessageCountDrifted>,
    INotificationHandler<NotificationsRead>,
    INotificationHandler<NotificationsDeleted>,
    INotificationHandler<MuteChanged>,
    INotificationHandler<ConversationMuteChanged>
{
    public Task Handle(ConversationRead e, CancellationToken ct) => shown.Close([e.Reader], ct);

    public Task Handle(ConversationMarksChanged e, CancellationToken ct) =>
        e.IsUnreadChanged ? shown.Close(e.Users, ct) : Task.CompletedTask;

    public Task Handle(MessageCountDrifted e, CancellationToken ct) => shown.Close([e.User], ct);

    public Task Handle(NotificationsRead e, CancellationToken ct) => shown.Close([e.User], ct);

    public Task Handle(NotificationsDeleted e, CancellationToken ct) => shown.Close([e.User], ct);

    public Task Handle(MuteChanged e, CancellationToken ct) => shown.Close([e.Muter], ct);

    public Task Handle(ConversationMuteChanged e, CancellationToken ct) => shown.Close([e.User], ct);
}
