using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Graph.Events;
using Hubbub.Domain.Media;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Messaging.Events;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Notifications.Events;
using Hubbub.Domain.Profiles;
using Hubbub.Infrastructure.Messaging;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Sync.Outbox;

namespace Hubbub.Infrastructure.Operations;

/// <summary>A condition that holds in the database between any two commits.</summary>
/// <param name="Name">Short and stable, for scripts.</param>
/// <param name="Fault">A description of violations, in the plural.</param>
/// <param name="Broken">The ids of the violations, in order.</param>
internal sealed record Invariant(string Name, string Fault, Func<AppDbContext, IQueryable<long>> Broken)
{
    // What the relay has still to do.
    private static readonly string[] ReducesUnread =
    [
        .. new[]
        {
            typeof(AccountErased), typeof(UserBlocked), typeof(ConversationRead), typeof(ConversationMarksChanged),
            typeof(MessageDeleted), typeof(MessageDeletedForMany), typeof(MessageHidden), typeof(GroupChanged),
            typeof(GroupViewChanged), typeof(GroupMemberLeft), typeof(MessageCountDrifted),
        }.SelectMany(EventNames.Of),
    ];

    public static readonly IReadOnlyList<Invariant> All =
    [
        new("event-gaps", "people whose event log has gaps", db => db.UserEventHeads
            .Where(h => (db.UserEvents.Where(e => e.UserId == h.UserId).Max(e => (long?)e.Seq) ?? h.Floor) - h.Floor
                != db.UserEvents.Count(e => e.UserId == h.UserId && e.Seq > h.Floor))
            .OrderBy(h => h.UserId).Select(h => h.UserId.Value)),
        new("event-heads", "people whose head is not the seq of their newest event", db => db.UserEventHeads
            .Where(h => h.Head != (db.UserEvents.Where(e => e.UserId == h.UserId).Max(e => (long?)e.Seq) ?? h.Floor))
            .OrderBy(h => h.UserId).Select(h => h.UserId.Value)),
        new("event-floors", "people with events at or below their floor", db => db.UserEventHeads
            .Where(h => db.UserEvents.Any(e => e.UserId == h.UserId && e.Seq <= h.Floor))
            .OrderBy(h => h.UserId).Select(h => h.UserId.Value)),
        new("event-owners", "people with events but no head", db => db.UserEvents
            .Where(e => !db.UserEventHeads.Any(h => h.UserId == e.UserId))
            .Select(e => e.UserId).Distinct().OrderBy(u => u).Select(u => u.Value)),
        new("parked-events", "stored events that failed too often to be relayed", db => db.Outbox
            .Where(o => o.ParkedAt != null).OrderBy(o => o.Id).Select(o => o.Id)),

        new("message-gaps", "conversations with gaps in their seqs", db => db.Conversations
            .Where(c => (db.Messages.Where(m => m.ConversationId == c.Id).Max(m => (long?)m.Seq) ?? 0)
                != db.Messages.Count(m => m.ConversationId == c.Id))
            .OrderBy(c => c.Id).Select(c => c.Id.Value)),
        new("empty-conversations", "conversations without a message", db => db.Conversations
            .Where(c => !db.Messages.Any(m => m.ConversationId == c.Id))
            .OrderBy(c => c.Id).Select(c => c.Id.Value)),
        new("read-pointers", "conversations with a pointer beyond the last message", db => db.Conversations
            .Where(c => db.Members.Any(m => m.ConversationId == c.Id && (m.ReceiptSeq > m.DeliveredSeq
                || (m.ReadSeq > m.DeliveredSeq ? m.ReadSeq : m.DeliveredSeq)
                    > (db.Messages.Where(n => n.ConversationId == c.Id).Max(n => (long?)n.Seq) ?? 0))))
            .OrderBy(c => c.Id).Select(c => c.Id.Value)),
        new("conversation-members", "direct conversations without exactly two members", db => db.Conversations
            .Where(c => c.Kind == ConversationKind.Direct && db.Members.Count(m => m.ConversationId == c.Id) != 2)
            .OrderBy(c => c.Id).Select(c => c.Id.Value)),

        new("group-owners", "groups with members but without exactly one owner", db => db.Groups
            .Where(g => db.Members.Any(m => m.ConversationId == g.Id)
                && db.Members.Count(m => m.ConversationId == g.Id && m.Role == GroupRole.Owner) != 1)
            .OrderBy(g => g.Id).Select(g => g.Id.Value)),

        new("group-sizes", "groups with more than 256 members", db => db.Groups
            .Where(g => db.Members.Count(m => m.ConversationId == g.Id) > Group.MaxMembers)
            .OrderBy(g => g.Id).Select(g => g.Id.Value)),
        new("group-pictures", "groups whose picture is gone, or that have another", db => db.Groups
            // One that is closed keeps its row and has no picture.
            .Where(g => db.MediaItems.Count(
                    i => i.State == MediaState.Ready && i.TargetKind == MediaTargetKind.Group
                        && i.TargetId == (long?)(object?)g.Id)
                    != (g.PictureId == null || !db.Members.Any(m => m.ConversationId == g.Id) ? 0 : 1)
                || (g.PictureId != null && db.Members.Any(m => m.ConversationId == g.Id) && !db.MediaItems.Any(
                    i => i.Id == g.PictureId && i.TargetKind == MediaTargetKind.Group
                        && i.TargetId == (long?)(object?)g.Id)))
            .OrderBy(g => g.Id).Select(g => g.Id.Value)),
        new("message-requests", "conversations that wait for both, in a group, or behind a block", db => db.Members
            .Where(m => m.Request != RequestState.None && (
                db.Groups.Any(g => g.Id == m.ConversationId)
                || db.Members.Any(o => o.ConversationId == m.ConversationId && o.UserId != m.UserId
                    && o.Request != RequestState.None)
                || (m.Request == RequestState.Pending && m.IsHidden)))
            .Select(m => m.ConversationId).Distinct().OrderBy(id => id).Select(id => id.Value)),

        new("join-requests", "groups whose members ask to join or are refused, or that have none", db => db.JoinRequests
            .Where(r => db.Members.Any(m => m.ConversationId == r.ConversationId && m.UserId == r.UserId))
            .Select(r => r.ConversationId)
            .Concat(db.GroupRefusals
                .Where(r => db.Members.Any(m => m.ConversationId == r.ConversationId && m.UserId == r.UserId))
                .Select(r => r.ConversationId))
            .Concat(db.JoinRequests.Select(r => r.ConversationId)
                .Concat(db.GroupInvites.Select(i => i.ConversationId))
                .Concat(db.GroupInvitations.Select(i => i.ConversationId))
                .Where(id => !db.Members.Any(m => m.ConversationId == id)))
            .Distinct().OrderBy(id => id).Select(id => id.Value)),

        new("message-orphans", "deleted messages that left texts, mentions, reactions or pins", db => db.MessageEdits
            .Select(e => e.MessageId)
            .Concat(db.MessageMentions.Select(m => m.MessageId))
            .Concat(db.MessageReactions.Select(r => r.MessageId))
            .Concat(db.PinnedMessages.Select(p => p.MessageId))
            .Where(id => !db.Messages.Any(m => m.Id == id && m.DeletedAt == null))
            .Distinct().OrderBy(id => id).Select(id => id.Value)),
        new("message-places", "messages that answer one, or are pinned, in another conversation", db => db.Messages
            .Where(m => db.Messages.Any(q => q.Id == m.ReplyToId && q.ConversationId != m.ConversationId)
                || db.PinnedMessages.Any(p => p.MessageId == m.Id && p.ConversationId != m.ConversationId))
            .OrderBy(m => m.Id).Select(m => m.Id.Value)),

        new("message-files", "messages whose files are gone", db => db.Messages
            .Where(m => m.FilesId != null && m.FileCount != db.MediaItems.Count(
                i => i.State == MediaState.Ready && i.TargetKind == MediaTargetKind.Message
                    && i.TargetId == (long?)(object?)m.FilesId))
            .OrderBy(m => m.Id).Select(m => m.Id.Value)),

        new("notification-counts", "notifications whose count differs from their actors", db => db.Notifications
            .Where(n => n.UserId != Notification.Nobody && n.PostId != null && n.Type != NotificationType.PollEnded
                && n.Count != db.NotificationActors
                    .Where(a => a.NotificationId == n.Id)
                    .Select(a => a.ActorId)
                    .Distinct()
                    .Count())
            .OrderBy(n => n.Id).Select(n => n.Id.Value)),
        new("message-notifications", "notifications that count more messages than are unread", db =>
        {
            var unread = UnreadMessages.Of(db);
            return db.Notifications
                .Where(n => n.ConversationId != null && !n.IsRead && n.Count > unread.Count(
                    u => u.Member.ConversationId == n.ConversationId && u.Member.UserId == n.UserId)
                    && !db.Outbox.Any(o => ReducesUnread.Contains(o.Type)))
                .OrderBy(n => n.Id).Select(n => n.Id.Value);
        }),
        new("notification-actors", "deleted notifications that still have actors", db => db.NotificationActors
            .Where(a => !db.Notifications.Any(n => n.Id == a.NotificationId))
            .Select(a => a.NotificationId).Distinct().OrderBy(n => n).Select(n => n.Value)),

        new("account-profiles", "accounts without a profile", db => db.Accounts
            .Where(a => !db.Profiles.Any(p => p.UserId == a.Id)).OrderBy(a => a.Id).Select(a => a.Id.Value)),
        new("profile-accounts", "profiles of erased accounts that were not erased", db => db.Profiles
            .Where(p => p.Availability != Availability.Deleted && !db.Accounts.Any(a => a.Id == p.UserId)
                && !db.Outbox.Any(o => o.Type == "AccountErased"))
            .OrderBy(p => p.UserId).Select(p => p.UserId.Value)),
        new("session-accounts", "sessions without an account", db => db.Sessions
            .Where(s => !db.Accounts.Any(a => a.Id == s.UserId)).OrderBy(s => s.Id).Select(s => s.Id.Value)),

        new("media-usage", "people whose used space differs from the total of their files", db => db.MediaItems
            .Where(m => m.State != MediaState.Discarded).Select(m => m.OwnerId)
            .Concat(db.MediaUsages.Where(u => u.Bytes != 0).Select(u => u.UserId)).Distinct()
            .Where(owner => (db.MediaUsages.Where(u => u.UserId == owner).Sum(u => (long?)u.Bytes) ?? 0)
                != (db.MediaItems.Where(m => m.OwnerId == owner && m.State != MediaState.Discarded)
                    .Sum(m => (long?)m.Bytes) ?? 0))
            .OrderBy(owner => owner).Select(owner => owner.Value)),

        .. PostInvariants.All,
    ];
}
