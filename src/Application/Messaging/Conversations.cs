using Hubbub.Application.Common;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

internal sealed class Conversations(
    IMessagingDb db, IMessagingStatements statements, ConversationSummaries summaries) : IConversations
{
    public async Task<IReadOnlyList<UserId>> PartnersOf(UserId user, int most, CancellationToken ct) =>
        await PeersOf(user).OrderByDescending(m => m.ConversationId).Select(m => m.UserId).Take(most).ToListAsync(ct);

    public async Task<IReadOnlySet<UserId>> PartnersAmong(
        UserId user, IReadOnlyCollection<UserId> people, CancellationToken ct) =>
        await PeersOf(user).Where(m => people.Contains(m.UserId)).Select(m => m.UserId).ToHashSetAsync(ct);

    public async Task<IReadOnlyList<UserId>> MembersOf(ConversationId conversation, CancellationToken ct) =>
        await db.Members
            .Where(m => m.ConversationId == conversation && !m.IsHidden)
            .Select(m => m.UserId)
            .ToListAsync(ct);

    public async Task<ILookup<ConversationId, UserId>> MembersOf(
        IReadOnlyCollection<ConversationId> conversations, CancellationToken ct)
    {
        var members = await statements.MembersAsync(conversations, ct);
        return members.Where(m => !m.IsHidden).ToLookup(m => m.Conversation, m => m.User);
    }

    public Task<int> UnreadOf(ConversationId conversation, UserId member, CancellationToken ct) =>
        (from m in db.Members
         where m.ConversationId == conversation && m.UserId == member
         from message in db.Messages
         where message.ConversationId == conversation && message.Seq > m.ReadSeq
             && message.SenderId != member && message.DeletedAt == null
             && !db.HiddenMessages.Any(h => h.MessageId == message.Id && h.UserId == member)
         select message.Id).CountAsync(ct);

    public Task<IReadOnlyDictionary<MessageId, DateTimeOffset>> DeletedAmong(
        IReadOnlyCollection<MessageId> messages, CancellationToken ct) => statements.DeletedAsync(messages, ct);

    public Task<Page<ConversationSummary>> ListOf(UserId viewer, PageRequest page, CancellationToken ct) =>
        summaries.List(viewer, page, ct);

    private IQueryable<Member> PeersOf(UserId user) =>
        from mine in db.Members
        where mine.UserId == user && !mine.IsHidden
        join peer in db.Members on mine.ConversationId equals peer.ConversationId
        where peer.UserId != user
        select peer;
}
