using System.Linq.Expressions;
using Hubbub.Application.Common;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Drafts;
using Hubbub.Application.Messaging.Requests;
using Hubbub.Application.Messaging.Rows;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

/// <summary>Reads conversations as people see them, with the other person's card or the group's details.</summary>
internal sealed class ConversationSummaries(IMessagingDb db, IPeople people, MessageRows messages)
{
    /// <summary>
    /// A page of the viewer's list, by newest message first: what is archived, what is not, or with null both.
    /// </summary>
    public Task<Page<ConversationSummary>> List(
        UserId viewer, bool? isArchived, PageRequest page, CancellationToken ct)
    {
        Expression<Func<Member, bool>> which = isArchived switch
        {
            null => m => m.UserId == viewer && m.Request == RequestState.None,
            true => m => m.UserId == viewer && m.Request == RequestState.None && m.ArchivedSeq != null,
            false => m => m.UserId == viewer && m.Request == RequestState.None && m.ArchivedSeq == null,
        };
        return List(GetConversations.List, which, viewer, page, ct);
    }

    /// <summary>A page of what the viewer pinned, the newest pin first.</summary>
    public async Task<Page<ConversationSummary>> Pinned(UserId viewer, PageRequest page, CancellationToken ct)
    {
        var before = page.Cursor is null
            ? DateTimeOffset.MaxValue
            : DateTimeOffset.FromUnixTimeMilliseconds(Cursors.DecodeId(GetConversations.Pinned, page.Cursor));
        var rows = await RowsOf(m => m.UserId == viewer && m.PinnedAt != null && m.PinnedAt < before)
            .OrderByDescending(r => r.PinnedAt)
            .Take(page.Limit + 1)
            .ToListAsync(ct);
        var selected = Page<Row>.From(
            rows, page.Limit, r => Cursors.Encode(GetConversations.Pinned, r.PinnedAt!.Value.ToUnixTimeMilliseconds()));
        return new(await SummariesOf(selected.Items, viewer, ct), selected.NextCursor);
    }

    /// <summary>A page of the viewer's message requests, by newest message first.</summary>
    public Task<Page<ConversationSummary>> Requests(UserId viewer, PageRequest page, CancellationToken ct) => List(
        GetMessageRequests.List, m => m.UserId == viewer && m.Request == RequestState.Pending, viewer, page, ct);

    /// <summary>One conversation; null if the viewer cannot see it, or it is a request.</summary>
    public async Task<ConversationSummary?> Find(ConversationId id, UserId viewer, CancellationToken ct)
    {
        var rows = await RowsOf(
            m => m.ConversationId == id && m.UserId == viewer && m.Request == RequestState.None).ToListAsync(ct);
        return (await SummariesOf(rows, viewer, ct)).SingleOrDefault();
    }

    /// <summary>Those of these conversations that are message requests, with whom they wait for.</summary>
    public async Task<IReadOnlyList<(UserId Viewer, ConversationSummary Request)>> RequestsIn(
        IReadOnlyCollection<ConversationId> conversations, CancellationToken ct)
    {
        var rows = await RowsOf(
            m => conversations.Contains(m.ConversationId) && m.Request == RequestState.Pending).ToListAsync(ct);
        var cards = await people.GetMany([.. rows.Select(r => r.PeerId!.Value)], ct);
        var rowOf = await messages.ForAll([.. rows.Select(r => r.LastMessage)], ct);
        return
        [
            .. rows.Select(r => (
                r.Viewer, SummaryOf(r, cards[r.PeerId!.Value], rowOf(r.LastMessage, r.Viewer)))),
        ];
    }

    /// <summary>A group as each of its members sees it; with <paramref name="only"/>, for these members.</summary>
    public async Task<IReadOnlyDictionary<UserId, ConversationSummary>> OfGroup(
        ConversationId id, IReadOnlyCollection<UserId>? only, CancellationToken ct)
    {
        var viewers = only?.ToArray() ?? [];
        var rows = await RowsOf(m => m.ConversationId == id && (only == null || viewers.Contains(m.UserId)))
            .ToListAsync(ct);
        // One object for all: then members for whom all else is the same have the same summary.
        var shown = await messages.NewestFor(
            [.. rows.Where(r => r.IsLastHidden).Select(r => r.Viewer)], id, ct);
        var last = rows.Where(r => !r.IsLastHidden).Select(r => r.LastMessage).Concat(shown.Values)
            .DistinctBy(m => m.Id).ToDictionary(m => m.Id);
        var rowOf = await messages.ForAll(last.Values, ct);
        return rows.ToDictionary(r => r.Viewer, r => SummaryOf(r, with: null, LastOf(r)));

        MessageRow? LastOf(Row row) =>
            !row.IsLastHidden ? rowOf(last[row.LastMessageId], row.Viewer)
            : shown.TryGetValue(row.Viewer, out var newest) ? rowOf(last[newest.Id], row.Viewer)
            : null;
    }

    public static GroupCard CardOf(Group group) => new(
        group.Name,
        group.Description,
        group.ShowsHistory,
        group.ShowsBlocked,
        group.OnlyAdminsSend,
        group.SlowModeSeconds,
        PictureUrls.OfAvatar(group.PictureId));

    private async Task<Page<ConversationSummary>> List(
        string list, Expression<Func<Member, bool>> which, UserId viewer, PageRequest page, CancellationToken ct)
    {
        var before = new MessageId(Cursors.DecodeId(list, page.Cursor));
        var rows = await RowsOf(which)
            .Where(r => r.LastMessageId < before)
            .OrderByDescending(r => r.LastMessageId)
            .Take(page.Limit + 1)
            .ToListAsync(ct);
        var selected = Page<Row>.From(
            rows, page.Limit, r => Cursors.Encode(list, r.LastMessageId.Value));
        return new(await SummariesOf(selected.Items, viewer, ct), selected.NextCursor);
    }

    private IQueryable<Row> RowsOf(Expression<Func<Member, bool>> which)
    {
        var (shown, unread, mentions) = (db.Readable(), db.UnreadOrAsked(), db.UnreadMentions());
        var peers = db.Members.Where(p => !db.Groups.Any(g => g.Id == p.ConversationId));
        return
            from member in db.Members.AsNoTracking().Where(which)
            where !member.IsHidden
            join conversation in db.Conversations on member.ConversationId equals conversation.Id
            from details in db.Groups.Where(g => g.Id == conversation.Id).DefaultIfEmpty()
            from draft in db.MessageDrafts
                .Where(d => d.ConversationId == member.ConversationId && d.UserId == member.UserId).DefaultIfEmpty()
            from last in db.Messages
            where last.ConversationId == conversation.Id
                && last.Seq == shown
                    .Where(s => s.Member.ConversationId == conversation.Id && s.Member.UserId == member.UserId)
                    .OrderByDescending(s => s.Message.Seq).Select(s => s.Message.Seq).FirstOrDefault()
            select new Row
            {
                Id = conversation.Id,
                Viewer = member.UserId,
                LastSeq = last.Seq,
                LastMessageId = last.Id,
                ReadSeq = member.ReadSeq,
                UnreadAfter = member.UnreadAfter,
                IsArchived = member.ArchivedSeq != null,
                PinnedAt = member.PinnedAt,
                PeerId = peers.Where(p => p.ConversationId == conversation.Id && p.UserId != member.UserId)
                    .Select(p => (UserId?)p.UserId).SingleOrDefault(),
                PeerDeliveredSeq = peers.Where(p => p.ConversationId == conversation.Id && p.UserId != member.UserId
                        && member.Request == RequestState.None)
                    .Select(p => (long?)p.DeliveredSeq).SingleOrDefault(),
                PeerReadSeq = peers.Where(p => p.ConversationId == conversation.Id && p.UserId != member.UserId
                        && member.Request == RequestState.None)
                    .Select(p => (long?)p.ReceiptSeq).SingleOrDefault(),
                Group = details,
                Role = member.Role,
                MemberCount = details == null ? 0 : db.Members.Count(m => m.ConversationId == conversation.Id),
                JoinRequestCount = member.Role == GroupRole.Member
                    ? 0
                    : db.JoinRequests.Count(r => r.ConversationId == conversation.Id),
                LastMessage = last,
                Draft = draft,
                UnreadCount = unread.Count(
                    u => u.Member.ConversationId == conversation.Id && u.Member.UserId == member.UserId),
                UnreadMentionCount = details == null ? 0 : mentions.Count(
                    u => u.Member.ConversationId == conversation.Id && u.Member.UserId == member.UserId),
                IsLastHidden = db.HiddenMessages.Any(h => h.MessageId == last.Id && h.UserId == member.UserId),
            };
    }

    private async Task<IReadOnlyList<ConversationSummary>> SummariesOf(
        IReadOnlyList<Row> rows, UserId viewer, CancellationToken ct)
    {
        var cards = await people.GetMany([.. rows.Select(r => r.PeerId).OfType<UserId>()], ct);
        var last = (await messages.Of([.. rows.Where(r => !r.IsLastHidden).Select(r => r.LastMessage)], viewer, ct))
            .Concat(await messages.NewestOf([.. rows.Where(r => r.IsLastHidden).Select(r => r.Id)], viewer, ct))
            .ToDictionary(m => m.ConversationId);
        return
        [
            .. rows.Select(r => SummaryOf(
                r, r.PeerId is { } peer ? cards[peer] : null, last.GetValueOrDefault(r.Id))),
        ];
    }

    private static ConversationSummary SummaryOf(Row row, UserCard? with, MessageRow? last) => new(
        row.Id,
        row.Group is null ? ConversationKind.Direct : ConversationKind.Group,
        last,
        row.LastMessageId,
        row.LastSeq,
        row.ReadSeq,
        row.UnreadCount,
        row.UnreadMentionCount,
        with,
        row.PeerDeliveredSeq,
        row.PeerReadSeq,
        row.Group is null ? null : CardOf(row.Group),
        row.Group is null ? null : row.Role,
        row.Group is null ? null : row.MemberCount,
        row.IsArchived,
        row.PinnedAt,
        row.UnreadAfter,
        row.JoinRequestCount == 0 ? null : row.JoinRequestCount,
        row.Draft?.ToRow());

    private sealed class Row
    {
        public ConversationId Id { get; init; }

        public UserId Viewer { get; init; }

        public long LastSeq { get; init; }

        public MessageId LastMessageId { get; init; }

        public long ReadSeq { get; init; }

        public long? UnreadAfter { get; init; }

        public bool IsArchived { get; init; }

        public DateTimeOffset? PinnedAt { get; init; }

        public UserId? PeerId { get; init; }

        public long? PeerDeliveredSeq { get; init; }

        public long? PeerReadSeq { get; init; }

        public Group? Group { get; init; }

        public GroupRole Role { get; init; }

        public int MemberCount { get; init; }

        public int JoinRequestCount { get; init; }

        public required Message LastMessage { get; init; }

        public MessageDraft? Draft { get; init; }

        public int UnreadCount { get; init; }

        public int UnreadMentionCount { get; init; }

        public bool IsLastHidden { get; init; }
    }
}
