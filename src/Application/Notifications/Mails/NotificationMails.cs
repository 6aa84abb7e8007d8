using Hubbub.Application.Accounts.Contracts;
using Hubbub.Application.Common.Mails;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Presence.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Notifications.Mails;

/// <summary>
/// Mails about unread notifications: queued in the commit of the notification, for people who turned on e-mail for its
/// type, and decided when they are sent. A person has one mail waiting, which says everything that is unread by then.
/// </summary>
public sealed class NotificationMails(
    INotificationsDb db,
    INotificationsStatements statements,
    IRelations relations,
    IActivePeople people,
    IAccountMail mail,
    IUnsubscribeTokens tokens,
    IOptions<NotificationMailOptions> options,
    TimeProvider clock)
{
    public const int MostAttempts = 8;
    private const int MostLines = 20;

    /// <summary>The least time between two mails to a person.</summary>
    public static readonly TimeSpan Between = TimeSpan.FromHours(1);

    // Must be longer than sending takes.
    private static readonly TimeSpan Claimed = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMinutes(1);

    /// <summary>Whether notifications are mailed at all.</summary>
    public bool AreOn => !string.IsNullOrEmpty(options.Value.PublicUrl);

    internal async Task Queue(
        IReadOnlyCollection<Notification> notifications,
        IReadOnlyDictionary<UserId, NotifiedPerson> owners,
        CancellationToken ct)
    {
        var now = clock.Now();
        var mails = notifications.Where(n => AreOn && owners[n.UserId].EmailOn.Has(n.Type))
            .GroupBy(n => n.UserId)
            .Select(mine => (
                mine.Key, mine.Min(n => n.CreatedAt), now.AddMinutes(owners[mine.Key].EmailAfterMinutes)))
            .ToList();
        await statements.QueueMailsAsync(mails, ct);
    }

    /// <summary>The people whose mails are due, longest first.</summary>
    internal async Task<IReadOnlyList<NotificationMail>> Due(int most, CancellationToken ct)
    {
        var now = clock.Now();
        return await db.NotificationMails.AsNoTracking()
            .Where(m => m.DueAt <= now).OrderBy(m => m.DueAt).ThenBy(m => m.UserId).Take(most).ToListAsync(ct);
    }

    /// <summary>
    /// Claims a due mail, sends it, and stores what became of it; null if another node claimed it. After a crash while
    /// sending, another node sends it again once the claim is over.
    /// </summary>
    internal async Task<MailOutcome?> Send(NotificationMail due, CancellationToken ct)
    {
        var until = clock.Now() + Claimed;
        var since = due.SendingSince is { } before && !(due.Since < before) ? before : due.Since;
        var isMine = await db.InTransactionAsync(
            token => RowOf(due).Where(m => m.DueAt == due.DueAt && m.Since == due.Since).ExecuteUpdateAsync(
                set => set.SetProperty(m => m.DueAt, until).SetProperty(m => m.Attempts, m => m.Attempts + 1)
                    .SetProperty(m => m.SendingSince, since).SetProperty(m => m.Since, (DateTimeOffset?)null),
                token),
            ct) == 1;
        if (!isMine)
        {
            return null;
        }

        var preferences = await db.NotificationPreferences.AsNoTracking().SingleOrDefaultAsync(
            p => p.UserId == due.UserId, ct);
        var text = since is { } oldest && preferences is not null ? await Compose(preferences, oldest, ct) : null;
        var outcome = text is null ? MailOutcome.Undeliverable : await mail.Send(due.UserId, text, ct);
        await Store(due, outcome, preferences, ct);
        return outcome;
    }

    /// <summary>The mail as it is to be sent now; null if there is nothing to say.</summary>
    private async Task<MailText?> Compose(
        NotificationPreferences preferences, DateTimeOffset since, CancellationToken ct)
    {
        var (user, now) = (preferences.UserId, clock.Now());
        var types = Enum.GetValues<NotificationType>()
            .Where(t => preferences.EmailOn.Has(t) && !preferences.InAppOff.Has(t))
            .ToArray();
        if (types.Length == 0 || !AreOn || await people.IsActive(user, ct))
        {
            return null;
        }

        var unread = db.Notifications.AsNoTracking()
            .Where(n => n.UserId == user && !n.IsRead && n.CreatedAt >= since && types.Contains(n.Type)
                && !db.ConversationMutes.Any(m => m.UserId == user && m.ConversationId == n.ConversationId
                    && (m.Until == null || m.Until > now)));
        var newest = await unread.OrderByDescending(n => n.Order).Take(MostLines).ToListAsync(ct);
        var pairs = newest.Where(n => n.FromUserId is not null).Select(n => (n.FromUserId!.Value, user)).ToHashSet();
        var unwanted = await relations.MutedOrBlockedAmong(pairs, ct);
        var shown = newest.FindAll(n => n.FromUserId is not { } from || !unwanted.Contains((from, user)));
        if (shown.Count == 0)
        {
            return null;
        }

        var count = await unread.CountAsync(ct) - (newest.Count - shown.Count);
        string[] lines = preferences.PushContent == PushContent.Full ? [.. shown.Select(n => n.Message)] : [];
        return MailTexts.Missed(Math.Max(count, shown.Count), lines, options.Value.Unsubscribe(tokens.For(user))!);
    }

    private async Task Store(
        NotificationMail sent, MailOutcome outcome, NotificationPreferences? preferences, CancellationToken ct)
    {
        var now = clock.Now();
        var row = RowOf(sent);
        if (outcome == MailOutcome.Failed && sent.Attempts + 1 < MostAttempts)
        {
            var retryAt = now + (FirstRetry * Math.Pow(2, sent.Attempts));
            await db.InTransactionAsync(
                token => row.ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, retryAt), token), ct);
            return;
        }

        var sentAt = outcome == MailOutcome.Undeliverable ? sent.SentAt : now;
        var wait = TimeSpan.FromMinutes(
            preferences?.EmailAfterMinutes ?? NotificationPreferences.DefaultEmailAfterMinutes);
        DateTimeOffset? next = now + (sentAt == now && wait < Between ? Between : wait);
        await db.InTransactionAsync(
            token => row.ExecuteUpdateAsync(
                set => set.SetProperty(m => m.SendingSince, (DateTimeOffset?)null)
                    .SetProperty(m => m.Attempts, 0)
                    .SetProperty(m => m.SentAt, sentAt)
                    .SetProperty(m => m.DueAt, m => m.Since == null ? null : next),
                token),
            ct);
    }

    private IQueryable<NotificationMail> RowOf(NotificationMail mail) =>
        db.NotificationMails.Where(m => m.UserId == mail.UserId);
}
