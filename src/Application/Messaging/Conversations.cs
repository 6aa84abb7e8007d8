using Hubbub.Application.Common;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Requests;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

internal sealed class Conversations(
    IMessagingDb db,
    IMessagingStatements statements,
    MessageAudience audience,
    ConversationSummaries summaries,
    FirstContacts contacts,
    TimeProvider clock) : IConversations
{
    public async Task<IReadOnlyList<UserId>> PartnersOf(UserId user, int most, CancellationToken ct) =>
        await db.PartnersOf(user).OrderByDescending(m => m.ConversationId).Select(m => m.UserId).Take(most)
            .ToListAsync(ct);

    public async Task<IReadOnlySet<UserId>> PartnersAmong(
        UserId user, IReadOnlyCollection<UserId> people, CancellationToken ct) =>
        await db.PartnersOf(user).Where(m => people.Contains(m.UserId)).Select(m => m.UserId).ToHashSetAsync(ct);

    public async Task<IReadOnlyList<UserId>> CardViewersOf(UserId user, int most, CancellationToken ct) =>
        await db.PeersOf(user).Where(m => m.Peer.Request != RequestState.Declined)
            .OrderByDescending(m => m.Peer.ConversationId).Select(m => m.Peer.UserId).Take(most).ToListAsync(ct);

    public Task<bool> Rings(UserId sender, UserId receiver, CancellationToken ct) =>
        contacts.Rings(sender, receiver, ct);

    public Task<bool> HasMember(ConversationId conversation, UserId user, CancellationToken ct) =>
        db.Members.AnyAsync(m => m.ConversationId == conversation && m.UserId == user && !m.IsHidden
            && m.Request == RequestState.None, ct);

    public Task<ILookup<MessageId, UserId>> ReadersOf(
        IReadOnlyCollection<StoredMessage> messages, CancellationToken ct) => audience.Of(messages, ct);

    public async Task<UnreadInConversation> UnreadOf(
        ConversationId conversation, UserId member, CancellationToken ct) =>
        await UnreadIn(conversation)
            .Where(u => u.Member.UserId == member)
            .Select(u => new UnreadInConversation(u.Messages, u.Mentions)).SingleOrDefaultAsync(ct) ?? new(0, 0);

    public async Task<IReadOnlyDictionary<UserId, UnreadInConversation>> UnreadOf(
        ConversationId conversation, IReadOnlyCollection<UserId> members, CancellationToken ct) =>
        await UnreadIn(conversation).Where(u => members.Contains(u.Member.UserId))
            .ToDictionaryAsync(u => u.Member.UserId, u => new UnreadInConversation(u.Messages, u.Mentions), ct);

    public Task<IReadOnlyList<UnreadBy>> UnreadMentionsOf(MessageId message, CancellationToken ct) => By(
        db.UnreadMentions().Where(u => u.Message.Id == message && u.Member.Request == RequestState.None), ct);

    public Task<IReadOnlyList<UnreadBy>> UnreadAmong(
        IReadOnlyCollection<MessageId> messages, CancellationToken ct) =>
        By(db.Unread().Where(u => messages.Contains(u.Message.Id)), ct);

    public async Task<ILookup<ConversationId, UserId>> UnreadSendersOf(
        UserId member, IReadOnlyCollection<ConversationId> conversations, CancellationToken ct) =>
        (await db.Unread()
            .Where(u => u.Member.UserId == member && conversations.Contains(u.Member.ConversationId))
            .Select(u => new { u.Member.ConversationId, u.Message.SenderId }).Distinct().ToListAsync(ct))
        .ToLookup(u => u.ConversationId, u => u.SenderId);

    public async Task<IReadOnlySet<UserId>> MembersOf(ConversationId conversation, CancellationToken ct) =>
        await db.Members.Where(m => m.ConversationId == conversation && !m.IsHidden
            && m.Request == RequestState.None).Select(m => m.UserId)
            .ToHashSetAsync(ct);

    public async Task<WritingAudience?> AudienceOf(
        ConversationId conversation, UserId writer, CancellationToken ct)
    {
        var place = await (
            from member in db.Members
            where member.ConversationId == conversation && member.UserId == writer && !member.IsHidden
                && member.Request == RequestState.None
            from details in db.Groups.Where(g => g.Id == conversation).DefaultIfEmpty()
            where details == null || !details.OnlyAdminsSend || member.Role >= GroupRole.Admin
            select new { IsGroup = details != null }).SingleOrDefaultAsync(ct);
        if (place is null)
        {
            return null;
        }

        // Like a message that comes after all others.
        var next = new StoredMessage(default, conversation, writer, long.MaxValue, IsGroupText: place.IsGroup);
        var members = await audience.MembersOf([next], ct);
        return new(place.IsGroup, [.. members[next.Id].Select(m => m.User).Where(m => m != writer)]);
    }

    public Task<string?> GroupNameOf(ConversationId conversation, CancellationToken ct) =>
        db.Groups.Where(g => g.Id == conversation).Select(g => g.Name).SingleOrDefaultAsync(ct);

    public Task<IReadOnlyDictionary<MessageId, DateTimeOffset>> DeletedAmong(
        IReadOnlyCollection<MessageId> messages, CancellationToken ct) => statements.DeletedAsync(messages, ct);

    public async Task<IReadOnlySet<MessageId>> WithheldAmong(
        UserId viewer, IReadOnlyCollection<MessageId> messages, CancellationToken ct)
    {
        var shown = db.Shown().Where(s => s.Member.UserId == viewer);
        return await db.Messages
            .Where(m => messages.Contains(m.Id) && db.Groups.Any(g => g.Id == m.ConversationId)
                && !shown.Any(s => s.Message.Id == m.Id))
            .Select(m => m.Id).ToHashSetAsync(ct);
    }

    public Task<int> GroupInvitationsOf(UserId user, CancellationToken ct) =>
        db.GroupInvitations.CountAsync(i => i.UserId == user && i.DeclinedAt == null, ct);

    public async Task<UnreadTotal> UnreadTotalOf(UserId user, CancellationToken ct)
    {
        var mutes = db.MutesAt(clock.Now());
        var counts = await db.Unread()
            .Where(u => u.Member.UserId == user && u.Member.ArchivedSeq == null
                && !mutes.Any(m => m.UserId == user && m.ConversationId == u.Member.ConversationId))
            .GroupBy(u => u.Member.ConversationId)
            .Select(conversation => conversation.Count())
            .ToListAsync(ct);
        return new(counts.Count, counts.Sum());
    }

    public async Task<Page<UnreadMessage>> UnreadMessagesOf(
        UserId user, PageRequest page, string list, CancellationToken ct)
    {
        var (before, mutes) = (new MessageId(Cursors.DecodeId(list, page.Cursor)), db.MutesAt(clock.Now()));
        var rows = await db.Unread()
            .Where(u => u.Member.UserId == user && u.Message.Id < before)
            .OrderByDescending(u => u.Message.Id)
            .Take(page.Limit + 1)
            .Select(u => new UnreadMessage(
                u.Message.Id,
                u.Message.ConversationId,
                u.Message.Seq,
                u.Member.ArchivedSeq != null,
                mutes.Any(m => m.UserId == user && m.ConversationId == u.Message.ConversationId)))
            .ToListAsync(ct);
        return Page<UnreadMessage>.From(rows, page.Limit, last => Cursors.Encode(list, last.MessageId.Value));
    }

    public Task<Page<ConversationSummary>> ListOf(UserId viewer, PageRequest page, CancellationToken ct) =>
        summaries.List(viewer, isArchived: null, page, ct);

    public Task<Page<ConversationSummary>> RequestsOf(UserId viewer, PageRequest page, CancellationToken ct) =>
        summaries.Requests(viewer, page, ct);

    private async Task<IReadOnlyList<UnreadBy>> By(IQueryable<SeenMessage> unread, CancellationToken ct) =>
        await unread.Select(u => new UnreadBy(
            u.Message.Id,
            u.Member.UserId,
            db.MessageMentions.Any(m => m.MessageId == u.Message.Id && m.UserId == u.Member.UserId),
            db.MessageMentions.Any(m => m.MessageId == u.Message.Id && m.UserId == MessageMention.Everyone)))
            .ToListAsync(ct);

    private IQueryable<UnreadOfMember> UnreadIn(ConversationId conversation)
    {
        var (unread, mentions) = (db.UnreadOrAsked(), db.UnreadMentions());
        // Between two people, nobody is mentioned, and nothing is searched for.
        return db.Members.AsNoTracking().Where(m => m.ConversationId == conversation && !m.IsHidden)
            .Select(m => new UnreadOfMember
            {
                Member = m,
                Messages = unread.Count(u => u.Member.ConversationId == conversation && u.Member.UserId == m.UserId),
                Mentions = db.Groups.Any(g => g.Id == conversation)
                    ? mentions.Count(u => u.Member.ConversationId == conversation && u.Member.UserId == m.UserId)
                    : 0,
            });
    }

    private sealed class UnreadOfMember
    {
        public required Member Member { get; init; }

        public int Messages { get; init; }

        public int Mentions { get; init; }
    }
}
