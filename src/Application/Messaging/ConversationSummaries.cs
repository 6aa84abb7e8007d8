using Hubbub.Application.Common;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Rows;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

/// <summary>Reads conversations as the viewer sees them, with the other person's card.</summary>
internal sealed class ConversationSummaries(IMessagingDb db, IPeople people, MessageRows messages)
{
    /// <summary>A page of the viewer's list, by newest message first.</summary>
    public async Task<Page<ConversationSummary>> List(UserId viewer, PageRequest page, CancellationToken ct)
    {
        var before = new MessageId(Cursors.DecodeId(GetConversations.List, page.Cursor));
        var rows = await RowsOf(viewer)
            .Where(r => r.LastMessageId < before)
            .OrderByDescending(r => r.LastMessageId)
            .Take(page.Limit + 1)
            .ToListAsync(ct);
        var selected = Page<Row>.From(
            rows, page.Limit, r => Cursors.Encode(GetConversations.List, r.LastMessageId.Value));
        return new(await SummariesOf(selected.Items, viewer, ct), selected.NextCursor);
    }

    /// <summary>One conversation; null if the viewer cannot see it.</summary>
    public async Task<ConversationSummary?> Find(ConversationId id, UserId viewer, CancellationToken ct) =>
        (await SummariesOf(await RowsOf(viewer).Where(r => r.Id == id).ToListAsync(ct), viewer, ct)).SingleOrDefault();

    private IQueryable<Row> RowsOf(UserId viewer) =>
        from member in db.Members
        where member.UserId == viewer && !member.IsHidden
        join conversation in db.Conversations on member.ConversationId equals conversation.Id
        join peer in db.Members on conversation.Id equals peer.ConversationId
        where peer.UserId != viewer
        from last in db.Messages.AsNoTracking()
        where last.ConversationId == conversation.Id
            && last.Seq == db.Messages.Where(m => m.ConversationId == conversation.Id).Max(m => m.Seq)
        select new Row
        {
            Id = conversation.Id,
            LastSeq = last.Seq,
            LastMessageId = last.Id,
            ReadSeq = member.ReadSeq,
            PeerId = peer.UserId,
            PeerReadSeq = peer.ReadSeq,
            LastMessage = last,
            UnreadCount = db.Messages.Count(m => m.ConversationId == conversation.Id
                && m.Seq > member.ReadSeq && m.SenderId != viewer && m.DeletedAt == null
                && !db.HiddenMessages.Any(h => h.MessageId == m.Id && h.UserId == viewer)),
            IsLastHidden = db.HiddenMessages.Any(h => h.MessageId == last.Id && h.UserId == viewer),
        };

    private async Task<IReadOnlyList<ConversationSummary>> SummariesOf(
        IReadOnlyList<Row> rows, UserId viewer, CancellationToken ct)
    {
        var cards = await people.GetMany([.. rows.Select(r => r.PeerId)], ct);
        var last = (await messages.Of([.. rows.Where(r => !r.IsLastHidden).Select(r => r.LastMessage)], viewer, ct))
            .Concat(await messages.NewestOf([.. rows.Where(r => r.IsLastHidden).Select(r => r.Id)], viewer, ct))
            .ToDictionary(m => m.ConversationId);
        return [.. rows.Select(r => new ConversationSummary(
            r.Id,
            cards[r.PeerId],
            last.GetValueOrDefault(r.Id),
            r.LastMessageId,
            r.LastSeq,
            r.ReadSeq,
            r.PeerReadSeq,
            r.UnreadCount))];
    }

    private sealed class Row
    {
        public ConversationId Id { get; init; }

        public long LastSeq { get; init; }

        public MessageId LastMessageId { get; init; }

        public long ReadSeq { get; init; }

        public UserId PeerId { get; init; }

        public long PeerReadSeq { get; init; }

        public required Message LastMessage { get; init; }

        public int UnreadCount { get; init; }

        public bool IsLastHidden { get; init; }
    }
}
