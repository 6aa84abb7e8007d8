using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using MediatR;

namespace Hubbub.Application.Notifications;

/// <summary>The viewer's notifications, the newest first; null filters let everything through.</summary>
public sealed record GetNotifications(UserId Viewer, NotificationType? Type, bool? IsRead, PageRequest Page)
    : IRequest<Result<Page<NotificationRow>>>;

/// <summary>How many notifications the viewer has not read.</summary>
public sealed record GetUnreadCount(UserId Viewer) : IRequest<Result<UnreadCount>>;

/// <summary>A number of unread notifications.</summary>
public sealed record UnreadCount(int Count);

internal sealed class GetNotificationsValidator : AbstractValidator<GetNotifications>
{
    public GetNotificationsValidator() => this.RulePage(NotificationLists.Cursor, x => x.Page);
}

internal sealed class GetNotificationsHandler(INotificationLists lists)
    : IRequestHandler<GetNotifications, Result<Page<NotificationRow>>>
{
    public async Task<Result<Page<NotificationRow>>> Handle(GetNotifications query, CancellationToken ct) =>
        await lists.ListOf(query.Viewer, query.Type, query.IsRead, query.Page, ct);
}

internal sealed class GetUnreadCountHandler(INotificationLists lists) : IRequestHandler<GetUnreadCount, Result<UnreadCount>>
{
    public async Task<Result<UnreadCount>> Handle(GetUnreadCount query, CancellationToken ct) =>
        new UnreadCount(await lists.UnreadOf(query.Viewer, ct));
}
