using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Notifications.Unread;

/// <summary>How much the viewer has not read in all.</summary>
[Cost(5)]
public sealed record GetUnread(UserId Viewer) : IRequest<Result<UnreadNumbers>>;

/// <summary>How much someone has not read in all.</summary>
/// <param name="Conversations">
/// The number of conversations with unread messages, without archived and muted ones.
/// </param>
/// <param name="Messages">The number of unread messages in these.</param>
/// <param name="Notifications">The number of unread notifications.</param>
public sealed record UnreadNumbers(int Conversations, int Messages, int Notifications)
{
    internal static async Task<UnreadNumbers> Of(
        UserId viewer, IConversations conversations, INotificationLists lists, CancellationToken ct)
    {
        var total = await conversations.UnreadTotalOf(viewer, ct);
        return new(total.Conversations, total.Messages, await lists.UnreadOf(viewer, ct));
    }
}

internal sealed class GetUnreadHandler(IStorage storage, IConversations conversations, INotificationLists lists)
    : IRequestHandler<GetUnread, Result<UnreadNumbers>>
{
    public async Task<Result<UnreadNumbers>> Handle(GetUnread query, CancellationToken ct) =>
        await storage.ReadSnapshotAsync(
            token => UnreadNumbers.Of(query.Viewer, conversations, lists, token), ct);
}
