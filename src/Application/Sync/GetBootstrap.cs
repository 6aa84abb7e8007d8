using Hubbub.Application.Accounts.Contracts;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Sync;

/// <summary>
/// Everything a client starts with, and the seq to sync from, read from one snapshot of the database.
/// </summary>
[Cost(30)]
public sealed record GetBootstrap(UserId Viewer) : IRequest<Result<Bootstrap>>;

/// <summary>
/// The state after all events up to <paramref name="Seq"/>. It may include later changes, whose events are safe to
/// apply again.
/// </summary>
/// <param name="Seq">Sync from here.</param>
/// <param name="Account">The account, for its owner.</param>
/// <param name="Profile">The owner's profile.</param>
/// <param name="Counts">Followers, followed people and pending follow requests.</param>
/// <param name="Conversations">The first page of conversations.</param>
/// <param name="MessageRequests">The first page of message requests.</param>
/// <param name="GroupInvitations">To how many groups the owner is invited.</param>
/// <param name="Notifications">The first page of notifications.</param>
/// <param name="UnreadNotifications">The number of unread notifications.</param>
/// <param name="NotificationPreferences">What the owner is notified of, and how.</param>
/// <param name="Own">The first page of the owner's posts, and the owner's settings for posts.</param>
public sealed record Bootstrap(
    long Seq,
    AccountRow Account,
    OwnProfile Profile,
    GraphCounts Counts,
    Page<ConversationSummary> Conversations,
    Page<ConversationSummary> MessageRequests,
    int GroupInvitations,
    Page<NotificationRow> Notifications,
    int UnreadNotifications,
    PreferencesRow NotificationPreferences,
    OwnPostsSnapshot Own);

internal sealed class GetBootstrapHandler(
    ISyncDb db,
    IStorage storage,
    IAccounts accounts,
    IPeople people,
    IRelations relations,
    IConversations conversations,
    INotificationLists notifications,
    INotificationPreferences preferences,
    IOwnPostsSnapshot posts) : IRequestHandler<GetBootstrap, Result<Bootstrap>>
{
    private static readonly PageRequest FirstPage = new(Limit: 50);

    public async Task<Result<Bootstrap>> Handle(GetBootstrap query, CancellationToken ct)
    {
        var bootstrap = await storage.ReadSnapshotAsync(token => Read(query.Viewer, token), ct);
        // As in sync: the client continues from this seq.
        await storage.Flushed();
        return bootstrap;
    }

    private async Task<Bootstrap> Read(UserId viewer, CancellationToken ct) => new(
        await db.UserEventHeads.Where(h => h.UserId == viewer).Select(h => h.Head).SingleOrDefaultAsync(ct),
        (await accounts.Find(viewer, ct))!,
        (await people.OwnProfile(viewer, ct))!,
        await relations.CountsOf(viewer, ct),
        await conversations.ListOf(viewer, FirstPage, ct),
        await conversations.RequestsOf(viewer, FirstPage, ct),
        await conversations.GroupInvitationsOf(viewer, ct),
        await notifications.ListOf(viewer, type: null, isRead: null, FirstPage, ct),
        await notifications.UnreadOf(viewer, ct),
        await preferences.Of(viewer, ct),
        await posts.Snapshot(viewer, FirstPage, ct));
}
