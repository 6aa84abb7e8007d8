using Hubbub.Application.Notifications.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Notifications;

/// <summary>The viewer's number of unread notifications.</summary>
public sealed record GetUnreadCount(UserId Viewer) : IRequest<Result<UnreadCount>>;

/// <summary>A number of unread notifications.</summary>
public sealed record UnreadCount(int Count);

internal sealed class GetUnreadCountHandler(INotificationLists lists)
    : IRequestHandler<GetUnreadCount, Result<UnreadCount>>
{
    public async Task<Result<UnreadCount>> Handle(GetUnreadCount query, CancellationToken ct) =>
        new UnreadCount(await lists.UnreadOf(query.Viewer, ct));
}
