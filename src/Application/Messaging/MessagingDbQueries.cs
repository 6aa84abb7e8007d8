using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

/// <summary>A message, and a member to whom it is shown.</summary>
public sealed class SeenMessage
{
    public required Message Message { get; init; }

    public required Member Member { get; init; }

    /// <summary>The member deleted it for themselves.</summary>
    public bool IsHidden { get; init; }
}

/// <summary>The two memberships of a direct conversation.</summary>
internal sealed class Peers
{
    public required Member Mine { get; init; }

    public required Member Peer { get; init; }
}

/// <summary>
/// Which messages a person sees, and which of them are unread. Every query for messages starts here: with
/// <see cref="Shown"/>, or with <see cref="Readable"/> where requests count too.
/// </summary>
public static class MessagingDbQueries
{
    /// <summary>
    /// Each message with each member who can read it, also in a request: from the seq on that the member sees, and in a
    /// group, unless its admins chose otherwise, without the texts of people who block the member or are blocked by
    /// them.
    /// </summary>
    internal static IQueryable<SeenMessage> Readable(this IMessagingDb db) =>
        db.NotWithheld().Where(s => s.Message.Seq > s.Member.SeesAfter);

    private static IQueryable<SeenMessage> NotWithheld(this IMessagingDb db) =>
        from member in db.Members
        join message in db.Messages on member.ConversationId equals message.ConversationId
        where !member.IsHidden && member.Request != RequestState.Declined
            && !db.Groups.Any(g => g.Id == message.ConversationId && !g.ShowsBlocked && message.System == null
                && db.Blocks.Any(b => (b.From == member.UserId && b.To == message.SenderId)
                    || (b.From == message.SenderId && b.To == member.UserId)))
        select new SeenMessage
        {
            Message = message,
            Member = member,
            IsHidden = db.HiddenMessages.Any(h => h.MessageId == message.Id && h.UserId == member.UserId),
        };

    /// <summary>The same, without requests.</summary>
    internal static IQueryable<SeenMessage> Shown(this IMessagingDb db) =>
        db.Readable().Where(s => s.Member.Request == RequestState.None);

    /// <summary>The same, without what the member hid.</summary>
    internal static IQueryable<SeenMessage> Seen(this IMessagingDb db) => db.Shown().Where(s => !s.IsHidden);

    /// <summary>All messages, of any conversation or request, that this person can read and did not hide.</summary>
    internal static IQueryable<Message> ReadableBy(this IMessagingDb db, UserId viewer) =>
        db.Readable().AsNoTracking().Where(s => !s.IsHidden && s.Member.UserId == viewer).Select(s => s.Message);

    /// <summary>All messages, of any conversation, that this person sees.</summary>
    internal static IQueryable<Message> SeenBy(this IMessagingDb db, UserId viewer) =>
        db.Seen().AsNoTracking().Where(s => s.Member.UserId == viewer).Select(s => s.Message);

    /// <summary>
    /// What a member has not read: the texts of others after the read pointer, or after the earlier seq from which the
    /// member marked them as unread, without deleted and hidden ones. Both pointers are at or after the seq from which
    /// the member sees messages; a second bound would be the one by which SQLite searches.
    /// </summary>
    public static IQueryable<SeenMessage> Unread(this IMessagingDb db) =>
        db.UnreadOrAsked().Where(u => u.Member.Request == RequestState.None);

    /// <summary>The same, with what waits in requests.</summary>
    internal static IQueryable<SeenMessage> UnreadOrAsked(this IMessagingDb db) => db.NotWithheld().Where(
        s => !s.IsHidden && s.Message.Seq > (s.Member.UnreadAfter ?? s.Member.ReadSeq)
            && s.Message.SenderId != s.Member.UserId && s.Message.DeletedAt == null && s.Message.System == null);

    /// <summary>Those of these that mention the member, or all.</summary>
    public static IQueryable<SeenMessage> UnreadMentions(this IMessagingDb db) => db.UnreadOrAsked().Where(
        u => db.MessageMentions.Any(m => m.MessageId == u.Message.Id
            && (m.UserId == u.Member.UserId || m.UserId == MessageMention.Everyone)));

    /// <summary>The conversations that people mute at this time.</summary>
    internal static IQueryable<MuteView> MutesAt(this IMessagingDb db, DateTimeOffset now) =>
        db.Mutes.Where(m => m.Until == null || m.Until > now);

    /// <summary>The members who can read a message and did not hide it.</summary>
    internal static async Task<IReadOnlyList<UserId>> ReadersOf(
        this IMessagingDb db, MessageId message, CancellationToken ct) =>
        await db.Readable().Where(s => s.Message.Id == message && !s.IsHidden).Select(s => s.Member.UserId)
            .ToListAsync(ct);

    /// <summary>The direct conversations of a person that neither has to accept, as the others' memberships.</summary>
    internal static IQueryable<Member> PartnersOf(this IMessagingDb db, UserId user) =>
        db.PeersOf(user).Where(m => m.Mine.Request == RequestState.None && m.Peer.Request == RequestState.None)
            .Select(m => m.Peer);

    /// <summary>The visible direct conversations of a person, with both memberships.</summary>
    internal static IQueryable<Peers> PeersOf(this IMessagingDb db, UserId user) =>
        from mine in db.Members
        where mine.UserId == user && !mine.IsHidden
        join conversation in db.Conversations on mine.ConversationId equals conversation.Id
        where conversation.DirectKey != null
        join peer in db.Members on mine.ConversationId equals peer.ConversationId
        where peer.UserId != user
        select new Peers { Mine = mine, Peer = peer };

    /// <summary>
    /// The other members of this person's conversations with whom there is a block. It hides direct conversations, by
    /// its effects; this asks for what counts from its own commit.
    /// </summary>
    internal static IQueryable<Member> BlockedPeersOf(this IMessagingDb db, UserId user) => db.Members.Where(
        peer => peer.UserId != user
            && db.Blocks.Any(b => (b.From == user && b.To == peer.UserId) || (b.From == peer.UserId && b.To == user)));

    internal static async Task<long> LastSeqOf(this IMessagingDb db, ConversationId id, CancellationToken ct) =>
        await db.Messages.Where(m => m.ConversationId == id).MaxAsync(m => (long?)m.Seq, ct) ?? 0;

    /// <summary>The newest seq that each of these members can read.</summary>
    internal static async Task<IReadOnlyDictionary<UserId, long>> LastSeqsOf(
        this IMessagingDb db, ConversationId id, IReadOnlyCollection<UserId> members, CancellationToken ct)
    {
        var shown = db.Readable().Where(s => s.Member.ConversationId == id);
        return await db.Members.Where(m => m.ConversationId == id && members.Contains(m.UserId))
            .Select(m => new
            {
                m.UserId,
                Seq = shown.Where(s => s.Member.UserId == m.UserId)
                    .OrderByDescending(s => s.Message.Seq).Select(s => s.Message.Seq).FirstOrDefault(),
            })
            .ToDictionaryAsync(m => m.UserId, m => m.Seq, ct);
    }

    /// <summary>
    /// Writes the row of a message unchanged, so that a concurrent deletion or other writer of what belongs to it waits
    /// or conflicts; 0 if it was deleted.
    /// </summary>
    internal static Task<int> HoldAsync(this IMessagingDb db, MessageId id, CancellationToken ct) =>
        db.Messages.Where(m => m.Id == id && m.DeletedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.DeletedAt, (DateTimeOffset?)null), ct);

    /// <summary>
    /// Writes the row of a member unchanged, so that a concurrent removal waits or conflicts; 0 if there is none.
    /// </summary>
    internal static Task<int> HoldAsync(
        this IMessagingDb db, ConversationId id, UserId member, CancellationToken ct) =>
        db.Members.Where(m => m.ConversationId == id && m.UserId == member)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.IsHidden, m => m.IsHidden), ct);

    /// <summary>Writes the row of a conversation unchanged, so that what is limited in it is counted in turn.</summary>
    internal static Task<int> HoldAsync(this IMessagingDb db, ConversationId id, CancellationToken ct) =>
        db.Conversations.Where(c => c.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.CreatedAt, c => c.CreatedAt), ct);
}
