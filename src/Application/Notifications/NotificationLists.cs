using Hubbub.Application.Common;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications;

internal sealed class NotificationLists(
    INotificationsDb db, INotificationsStatements statements, IPeople people) : INotificationLists
{
    public const string Cursor = "notifications";

    public Task<int> UnreadOf(UserId user, CancellationToken ct) =>
        db.Notifications.CountAsync(n => n.UserId == user && !n.IsRead, ct);

    public Task<IReadOnlyDictionary<UserId, int>> UnreadOf(IReadOnlyCollection<UserId> users, CancellationToken ct) =>
        statements.UnreadCountsAsync(users, ct);

    public async Task<Page<NotificationRow>> ListOf(
        UserId user, NotificationType? type, bool? isRead, PageRequest page, CancellationToken ct)
    {
        var before = new NotificationOrder(Cursors.DecodeId(Cursor, page.Cursor));
        var rows = await db.Notifications.AsNoTracking()
            .Where(n => n.UserId == user && n.Order < before)
            .Where(n => (type == null || n.Type == type) && (isRead == null || n.IsRead == isRead))
            .OrderByDescending(n => n.Order)
            .Take(page.Limit + 1)
            .ToListAsync(ct);
        var selected = Page<Notification>.From(rows, page.Limit, last => Cursors.Encode(Cursor, last.Order.Value));
        var actors = selected.Items.SelectMany(Shown).Distinct().ToArray();
        var cards = await people.GetMany(actors, ct);
        return new([.. selected.Items.Select(n => RowOf(n, cards))], selected.NextCursor);
    }

    public async Task<IReadOnlyList<UserId>> OwnersNotifiedAbout(UserId actor, int most, CancellationToken ct) =>
        await db.Notifications.Where(n => n.FromUserId == actor).Select(n => n.UserId)
            .Union(db.NotificationActors.Where(a => a.ActorId == actor).Select(a => a.UserId))
            .OrderByDescending(id => id).Take(most).ToListAsync(ct);

    public static NotificationRow RowOf(Notification n, IReadOnlyDictionary<UserId, UserCard> cards) => new(
        n.Id,
        n.UserId,
        n.Type,
        n.FromUserId is { } actor ? cards.GetValueOrDefault(actor) : null,
        n.PostId,
        n.Message,
        n.IsRead,
        new(
            n.Count,
            n.ConversationId,
            n.AnnouncementId,
            CommentOf(n),
            n.Type == NotificationType.PostShared ? new PostId(n.SourceId) : null,
            n.Kind,
            n.Kind is null ? null : [.. Shown(n).Where(cards.ContainsKey).Select(a => cards[a])]),
        n.CreatedAt,
        n.Order);

    private static CommentId? CommentOf(Notification n) =>
        n.Type == NotificationType.NewComment ? new(n.SourceId) : n.CommentId == default ? null : n.CommentId;

    private static IEnumerable<UserId> Shown(Notification n) =>
        new[] { n.FromUserId, n.SecondUserId, n.ThirdUserId }.OfType<UserId>();
}
