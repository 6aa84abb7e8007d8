using Hubbub.Application.Notifications;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Infrastructure.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>The slice of notifications.</summary>
public abstract partial class AppDbContext
{
    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<NotificationActor> NotificationActors => Set<NotificationActor>();

    public DbSet<NotificationCooldown> NotificationCooldowns => Set<NotificationCooldown>();

    public DbSet<Announcement> Announcements => Set<Announcement>();

    public Task StoreCountsAsync(IReadOnlyCollection<Notification> notifications, CancellationToken ct) =>
        MustWriteAll(NotificationCountSql.Update, [.. notifications.Select(NotificationCountSql.Row)], ct);

    public async Task StoreMessageCountsAsync(
        IReadOnlyCollection<(Notification Notification, bool IsMoved)> notifications, CancellationToken ct)
    {
        foreach (var some in notifications.GroupBy(n => n.IsMoved, n => NotificationCountSql.Row(n.Notification)))
        {
            var statement = some.Key ? NotificationCountSql.MoveOfMessages : NotificationCountSql.UpdateOfMessages;
            await MustWriteAll(statement, [.. some], ct);
        }
    }

    public Task StoreNewAsync(IReadOnlyCollection<Notification> notifications, CancellationToken ct) =>
        NotificationSql.Insert.ExecuteAsync(this, [.. notifications.Select(NotificationSql.Row)], ct);

    public async Task<IReadOnlyList<Notification>> NotificationsAsync(
        IReadOnlyCollection<NotificationId> ids, CancellationToken ct) =>
        await NotificationSql.ById.QueryAsync(this, RowsOf(ids), NotificationSql.Read, ct);

    public async Task<IReadOnlyList<Notification>> UnreadAsync(
        IReadOnlyCollection<NotificationTarget> targets, CancellationToken ct) =>
        await NotificationSql.UnreadOfTarget.QueryAsync(
            this, [.. targets.Select(NotificationSql.Target)], NotificationSql.Read, ct);

    public Task StoreActorsAsync(IReadOnlyCollection<NotificationActor> actors, CancellationToken ct) =>
        NotificationActorSql.Store.ExecuteAsync(this, [.. actors.Select(NotificationActorSql.Row)], ct);

    public Task DeleteActorsAsync(IReadOnlyCollection<NotificationActor> actors, CancellationToken ct) =>
        NotificationActorSql.Delete.ExecuteAsync(this, [.. actors.Select(NotificationActorSql.Key)], ct);

    public async Task<IReadOnlySet<(NotificationId Notification, UserId Actor)>> CountedAsync(
        IReadOnlyCollection<(NotificationId Notification, UserId Actor)> pairs, CancellationToken ct) =>
        (await NotificationActorSql.SelectCounted.QueryAsync(
            this,
            [.. pairs.Select(p => new object?[] { p.Notification.Value, p.Actor.Value })],
            NotificationActorSql.ReadCounted,
            ct)).ToHashSet();

    public async Task<IReadOnlyList<NotificationActor>> DoneAsync(
        IReadOnlyCollection<(UserId Actor, UserId Owner, PostId Post)> keys, CancellationToken ct) =>
        await NotificationActorSql.SelectDone.QueryAsync(
            this,
            [.. keys.Select(k => new object?[] { k.Actor.Value, k.Owner.Value, k.Post.Value })],
            NotificationActorSql.Read,
            ct);

    public async Task<IReadOnlyList<NotificationActor>> FirstActorsAsync(
        IReadOnlyCollection<NotificationId> notifications, CancellationToken ct) =>
        await NotificationActorSql.SelectFirst.QueryAsync(
            this, [.. notifications.Select(n => new object?[] { n.Value })], NotificationActorSql.Read, ct);

    public async Task<IReadOnlyList<NotificationCooldown>> CooldownsAsync(IReadOnlyCollection<CooldownKey> keys, CancellationToken ct) =>
        await NotificationCooldownSql.Select.QueryAsync(
            this, [.. keys.Select(NotificationCooldownSql.Key)], NotificationCooldownSql.Read, ct);

    public Task StoreCooldownsAsync(IReadOnlyCollection<NotificationCooldown> rings, CancellationToken ct) =>
        NotificationCooldownSql.Store.ExecuteAsync(this, [.. rings.Select(NotificationCooldownSql.Row)], ct);

    public async Task<IReadOnlyList<(Notification Notification, bool IsFirst)>> UnreadAsync(
        IReadOnlyCollection<(UserId Owner, ConversationId Conversation)> places, CancellationToken ct) =>
        await UnreadSql.OfConversation.QueryAsync(
            this, [.. places.Select(p => new object?[] { p.Owner.Value, p.Conversation.Value })], UnreadSql.Read, ct);

    public async Task<IReadOnlyDictionary<UserId, int>> UnreadCountsAsync(
        IReadOnlyCollection<UserId> owners, CancellationToken ct) =>
        (await UnreadSql.Counts.QueryAsync(this, RowsOf(owners), UnreadSql.ReadCount, ct)).ToDictionary();
}
