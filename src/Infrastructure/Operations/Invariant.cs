using Hubbub.Domain.Messaging;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Profiles;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Operations;

/// <summary>Something that is always true of the database between two commits.</summary>
/// <param name="Name">Short and stable, for scripts.</param>
/// <param name="Fault">What is wrong with what breaks it, in the plural.</param>
/// <param name="Broken">The ids of what breaks it, in their order.</param>
internal sealed record Invariant(string Name, string Fault, Func<AppDbContext, IQueryable<long>> Broken)
{
    public static readonly IReadOnlyList<Invariant> All =
    [
        new("event-gaps", "people whose log of events lacks a seq", db => db.UserEventHeads
            .Where(h => (db.UserEvents.Where(e => e.UserId == h.UserId).Max(e => (long?)e.Seq) ?? h.Floor) - h.Floor
                != db.UserEvents.Count(e => e.UserId == h.UserId && e.Seq > h.Floor))
            .OrderBy(h => h.UserId).Select(h => h.UserId.Value)),
        new("event-heads", "people whose head is not the seq of their newest event", db => db.UserEventHeads
            .Where(h => h.Head != (db.UserEvents.Where(e => e.UserId == h.UserId).Max(e => (long?)e.Seq) ?? h.Floor))
            .OrderBy(h => h.UserId).Select(h => h.UserId.Value)),
        new("event-floors", "people with events that are said to be forgotten", db => db.UserEventHeads
            .Where(h => db.UserEvents.Any(e => e.UserId == h.UserId && e.Seq <= h.Floor))
            .OrderBy(h => h.UserId).Select(h => h.UserId.Value)),
        new("event-owners", "people with events and no head", db => db.UserEvents
            .Where(e => !db.UserEventHeads.Any(h => h.UserId == e.UserId))
            .Select(e => e.UserId).Distinct().OrderBy(u => u).Select(u => u.Value)),
        new("parked-events", "stored events that failed too often to be relayed", db => db.Outbox
            .Where(o => o.ParkedAt != null).OrderBy(o => o.Id).Select(o => o.Id)),

        new("message-gaps", "conversations that lack a seq", db => db.Conversations
            .Where(c => (db.Messages.Where(m => m.ConversationId == c.Id).Max(m => (long?)m.Seq) ?? 0)
                != db.Messages.Count(m => m.ConversationId == c.Id))
            .OrderBy(c => c.Id).Select(c => c.Id.Value)),
        new("message-heads", "conversations whose last seq or message is not that of their newest message", db => db.Conversations
            .Where(c => !db.Messages.Any(m => m.ConversationId == c.Id && m.Seq == c.LastSeq && m.Id == c.LastMessageId)
                || db.Messages.Any(m => m.ConversationId == c.Id && m.Seq > c.LastSeq))
            .OrderBy(c => c.Id).Select(c => c.Id.Value)),
        new("read-pointers", "conversations that someone has read further than they go", db => db.Conversations
            .Where(c => db.Members.Any(m => m.ConversationId == c.Id && m.ReadSeq > c.LastSeq))
            .OrderBy(c => c.Id).Select(c => c.Id.Value)),
        new("conversation-members", "conversations without their two members", db => db.Conversations
            .Where(c => c.Kind == ConversationKind.Direct && db.Members.Count(m => m.ConversationId == c.Id) != 2)
            .OrderBy(c => c.Id).Select(c => c.Id.Value)),

        new("notification-counts", "notifications that count other than whom they stand for", db => db.Notifications
            .Where(n => n.UserId != Notification.Nobody && n.PostId != null && n.Type != NotificationType.PollEnded
                && n.Count != db.NotificationActors.Where(a => a.NotificationId == n.Id).Select(a => a.ActorId).Distinct().Count())
            .OrderBy(n => n.Id).Select(n => n.Id.Value)),
        new("notification-actors", "notifications that are gone and still stand for someone", db => db.NotificationActors
            .Where(a => !db.Notifications.Any(n => n.Id == a.NotificationId))
            .Select(a => a.NotificationId).Distinct().OrderBy(n => n).Select(n => n.Value)),

        new("account-profiles", "accounts without a profile", db => db.Accounts
            .Where(a => !db.Profiles.Any(p => p.UserId == a.Id)).OrderBy(a => a.Id).Select(a => a.Id.Value)),
        new("profile-accounts", "profiles of people who are gone and were not forgotten", db => db.Profiles
            .Where(p => p.Availability != Availability.Deleted && !db.Accounts.Any(a => a.Id == p.UserId)
                && !db.Outbox.Any(o => o.Type == "AccountErased"))
            .OrderBy(p => p.UserId).Select(p => p.UserId.Value)),
        new("session-accounts", "sessions without an account", db => db.Sessions
            .Where(s => !db.Accounts.Any(a => a.Id == s.UserId)).OrderBy(s => s.Id).Select(s => s.Id.Value)),

        new("media-usage", "people whose used space is not the sum of their files", db => db.MediaItems
            .Where(m => m.State != Domain.Media.MediaState.Discarded).Select(m => m.OwnerId)
            .Concat(db.MediaUsages.Where(u => u.Bytes != 0).Select(u => u.UserId)).Distinct()
            .Where(owner => (db.MediaUsages.Where(u => u.UserId == owner).Sum(u => (long?)u.Bytes) ?? 0)
                != (db.MediaItems.Where(m => m.OwnerId == owner && m.State != Domain.Media.MediaState.Discarded)
                    .Sum(m => (long?)m.Bytes) ?? 0))
            .OrderBy(owner => owner).Select(owner => owner.Value)),

        .. PostInvariants.All,
    ];
}
