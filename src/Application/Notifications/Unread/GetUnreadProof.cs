using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications.Unread;

/// <summary>What the viewer has not read: the items behind each number, a page of messages at a time.</summary>
[Cost(8)]
public sealed record GetUnreadProof(UserId Viewer, PageRequest Page) : IRequest<Result<UnreadProof>>
{
    internal const string List = "unread";
}

/// <summary>The items behind each number, all read at the same moment.</summary>
/// <param name="Unread">The numbers.</param>
/// <param name="Messages">
/// A page of the unread messages, newest first, archived and muted conversations included.
/// </param>
/// <param name="NotificationIds">
/// The unread notifications, newest first; at most 200, the others are in <c>GET /notifications?isRead=false</c>.
/// </param>
public sealed record UnreadProof(
    UnreadNumbers Unread, Page<UnreadMessage> Messages, IReadOnlyList<NotificationId> NotificationIds);

internal sealed class GetUnreadProofValidator : AbstractValidator<GetUnreadProof>
{
    public GetUnreadProofValidator() => this.RulePage(GetUnreadProof.List, x => x.Page);
}

internal sealed class GetUnreadProofHandler(
    INotificationsDb db, IStorage storage, IConversations conversations, INotificationLists lists)
    : IRequestHandler<GetUnreadProof, Result<UnreadProof>>
{
    private const int MostNotifications = 200;

    public async Task<Result<UnreadProof>> Handle(GetUnreadProof query, CancellationToken ct) =>
        await storage.ReadSnapshotAsync(token => Read(query, token), ct);

    private async Task<UnreadProof> Read(GetUnreadProof query, CancellationToken ct) => new(
        await UnreadNumbers.Of(query.Viewer, conversations, lists, ct),
        await conversations.UnreadMessagesOf(query.Viewer, query.Page, GetUnreadProof.List, ct),
        await db.Notifications.Where(n => n.UserId == query.Viewer && !n.IsRead)
            .OrderByDescending(n => n.Order).Take(MostNotifications).Select(n => n.Id).ToListAsync(ct));
}
