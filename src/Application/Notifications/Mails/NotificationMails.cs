using Hubbub.Application.Accounts.Contracts;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Mails;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Notifications.Preferences;
using Hubbub.Application.Presence.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
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
    IConversations conversations,
    IActivePeople people,
    IAccountMail mail,
    IUnsubscribeTokens tokens,
    IOptions<NotificationMailOptions> options,
    IStorage storage,
    TimeProvider clock)
{
    public const int MostAttempts = 8;
    private const int MostLines = 20;
    private const int MostUnread = 10_000;
    private const int MostStores = 6;

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
        await statements.QueueMailsAsync(mails, now, ct);
    }

    /// <summary>The people whose mails are due, longest first.</summary>
    internal async Task<IReadOnlyList<NotificationMail>> Due(int most, CancellationToken ct)
    {
        var now = clock.Now();
        return await db.NotificationMails.AsNoTracking()
            .Where(m => m.DueAt <= now).OrderBy(m => m.DueAt).ThenBy(m => m.UserId).Take(most).ToListAsync(ct);
    }

    /// <summary>
    /// Claims a due mail, sends it, and stores what became of it; null if another node claimed it, or it has to wait.
    /// After a crash while sending, another node sends it again once the claim is over.
    /// </summary>
    internal async Task<MailOutcome?> Send(NotificationMail due, CancellationToken ct)
    {
        var until = clock.Now() + Claimed;
        var since = due.SendingSince is { } before && !(due.Since < before) ? before : due.Since;
        var row = db.NotificationMails.Where(m => m.UserId == due.UserId);
        var isMine = await db.InTransactionAsync(
            token => row.Where(m => m.DueAt == due.DueAt && m.Since == due.Since).ExecuteUpdateAsync(
                set => set.SetProperty(m => m.DueAt, until).SetProperty(m => m.Attempts, m => m.Attempts + 1)
                    .SetProperty(m => m.SendingSince, since).SetProperty(m => m.Since, (DateTimeOffset?)null),
                token),
            ct) == 1;
        if (!isMine)
        {
            return null;
        }

        var claim = row.Where(m => m.DueAt == until);
        var preferences = await db.NotificationPreferences.AsNoTracking().SingleOrDefaultAsync(
            p => p.UserId == due.UserId, ct);
        var (text, later) = since is { } oldest && preferences is not null
            ? await Compose(preferences, oldest, ct)
            : default;
        if (later is not null)
        {
            await Store(
                claim,
                set => set.SetProperty(m => m.Since, m => m.Since < since ? m.Since : since)
                    .SetProperty(m => m.SendingSince, (DateTimeOffset?)null)
                    .SetProperty(m => m.Attempts, 0)
                    .SetProperty(m => m.DueAt, later),
                ct);
            return null;
        }

        var outcome = text is null ? MailOutcome.Undeliverable : await mail.Send(due.UserId, text, ct);
        await Store(claim, ChangeAfter(outcome, due, preferences), ct);
        return outcome;
    }

    /// <summary>What to send now, or when to look again; neither if there is nothing to say.</summary>
    private async Task<(MailText? Text, DateTimeOffset? LookAgainAt)> Compose(
        NotificationPreferences preferences, DateTimeOffset since, CancellationToken ct)
    {
        var (user, now, wait) = (preferences.UserId, clock.Now(), WaitOf(preferences));
        var unread = AreOn ? await Unread(preferences, since, ct) : [];
        if (unread.Count == 0)
        {
            return default;
        }

        // The mail may be due for one that was read. The time of a notification is that of its newest act, but its id
        // says since when it is unread.
        var age = IdGenerator.Between(unread.Min(n => n.Id.Value), IdGenerator.FirstAt(now));
        if (age < wait)
        {
            return (null, now + wait - age);
        }

        if (await people.IsActive(user, ct))
        {
            return (null, now + (wait < Between ? wait : Between));
        }

        NotificationId[] newest = [.. unread.Take(MostLines).Select(n => n.Id)];
        var shown = preferences.PushContent == PushContent.Full
            ? await db.Notifications.AsNoTracking().Where(n => newest.Contains(n.Id))
                .OrderByDescending(n => n.Order).ToListAsync(ct)
            : [];
        return (
            MailTexts.Missed(
                unread.Count,
                shown.ConvertAll(n => (n.Message, n.Type != NotificationType.System)),
                options.Value.Unsubscribe(tokens.For(user))!),
            null);
    }

    /// <summary>What the person wants to be mailed about, newest first.</summary>
    private async Task<List<UnreadOne>> Unread(
        NotificationPreferences preferences, DateTimeOffset since, CancellationToken ct)
    {
        var (user, now) = (preferences.UserId, clock.Now());
        var types = Enum.GetValues<NotificationType>()
            .Where(t => preferences.EmailOn.Has(t) && !preferences.InAppOff.Has(t))
            .ToArray();
        var unread = await db.ByPeopleOn(db.Notifications, NotificationChannel.Email)
            .Where(n => n.UserId == user && !n.IsRead && n.CreatedAt >= since && types.Contains(n.Type)
                && (n.Type == NotificationType.Mention || !db.ConversationMutes.Any(
                    m => m.UserId == user && m.ConversationId == n.ConversationId
                        && (m.Until == null || m.Until > now))))
            .OrderByDescending(n => n.Order).Take(MostUnread)
            .Select(n => new UnreadOne(n.Id, n.FromUserId, n.ConversationId)).ToListAsync(ct);
        var pairs = unread.Where(n => n.From is not null).Select(n => (n.From!.Value, user)).ToHashSet();
        var unwanted = await relations.MutedOrBlockedAmong(pairs, ct);
        unread.RemoveAll(n => n.From is { } from && unwanted.Contains((from, user)));
        return await BySendersOn(user, unread, ct);
    }

    /// <summary>Without groups in which all that is unread is from people whose messages are not mailed.</summary>
    private async Task<List<UnreadOne>> BySendersOn(UserId user, List<UnreadOne> unread, CancellationToken ct)
    {
        var groups = unread.Where(n => n.From is null).Select(n => n.Conversation).OfType<ConversationId>().Distinct()
            .ToList();
        var off = groups.Count == 0
            ? PeopleOff.Nobody
            : (await statements.WantedInAppAsync([user], ct))[user].People;
        if (off == PeopleOff.Nobody)
        {
            return unread;
        }

        var senders = await conversations.UnreadSendersOf(user, groups, ct);
        return unread.FindAll(n => n.From is not null || n.Conversation is not { } group
            || off.IsOn(senders[group], NotificationChannel.Email));
    }

    private Action<UpdateSettersBuilder<NotificationMail>> ChangeAfter(
        MailOutcome outcome, NotificationMail sent, NotificationPreferences? preferences)
    {
        var now = clock.Now();
        if (outcome is MailOutcome.Deferred or MailOutcome.Failed && sent.Attempts + 1 < MostAttempts)
        {
            var retryAt = now + (FirstRetry * Math.Pow(2, sent.Attempts));
            return set => set.SetProperty(m => m.DueAt, retryAt);
        }

        var sentAt = outcome == MailOutcome.Undeliverable ? sent.SentAt : now;
        var wait = WaitOf(preferences);
        DateTimeOffset? next = now + (sentAt == now && wait < Between ? Between : wait);
        return set => set.SetProperty(m => m.SendingSince, (DateTimeOffset?)null)
            .SetProperty(m => m.Attempts, 0)
            .SetProperty(m => m.SentAt, sentAt)
            .SetProperty(m => m.DueAt, m => m.Since == null ? null : next);
    }

    // Repeated: what is queued at the same time conflicts on SQL Server, and a mail whose outcome is not stored is sent
    // again.
    private async Task Store(
        IQueryable<NotificationMail> claim, Action<UpdateSettersBuilder<NotificationMail>> change, CancellationToken ct)
    {
        for (var left = MostStores; left > 0; left--)
        {
            try
            {
                await db.InTransactionAsync(token => claim.ExecuteUpdateAsync(change, token), ct);
                return;
            }
            catch (Exception e) when (left > 1 && storage.FaultOf(e) is StorageFault.Conflict or StorageFault.Busy)
            {
                // Once more.
            }
        }
    }

    private static TimeSpan WaitOf(NotificationPreferences? preferences) => TimeSpan.FromMinutes(
        preferences?.EmailAfterMinutes ?? NotificationPreferences.DefaultEmailAfterMinutes);

    private sealed record UnreadOne(NotificationId Id, UserId? From, ConversationId? Conversation);
}
