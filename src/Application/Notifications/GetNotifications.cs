using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using MediatR;

namespace Hubbub.Application.Notifications;

/// <summary>The viewer's notifications, newest first; a null filter matches everything.</summary>
public sealed record GetNotifications(UserId Viewer, NotificationType? Type, bool? IsRead, PageRequest Page)
    : IRequest<Result<Page<NotificationRow>>>;

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
