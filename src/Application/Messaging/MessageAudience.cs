using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

/// <summary>
/// Who sees messages that were just sent. Says the same as <see cref="MessagingDbQueries.Shown"/>, from rows that the
/// transaction needs anyway.
/// </summary>
internal sealed class MessageAudience(IMessagingDb db, IMessagingStatements statements, IRelations relations)
{
    /// <summary>By message, its readers; the sender is one of them, whoever has it as a request is not.</summary>
    public async Task<ILookup<MessageId, UserId>> Of(IReadOnlyCollection<StoredMessage> sent, CancellationToken ct) => (
        from message in await MembersOf(sent, ct)
        from member in message
        where member.Request == RequestState.None
        select (Message: message.Key, member.User)).ToLookup(m => m.Message, m => m.User);

    /// <summary>The same with those who have it as a request, or declined it.</summary>
    public async Task<ILookup<MessageId, Membership>> MembersOf(
        IReadOnlyCollection<StoredMessage> sent, CancellationToken ct)
    {
        var members = (await statements.MembersAsync([.. sent.Select(e => e.Conversation).Distinct()], ct))
            .Where(m => !m.IsHidden).ToLookup(m => m.Conversation);
        var withheld = await WithheldOf(sent, members, ct);
        return (
            from e in sent
            from member in members[e.Conversation]
            where e.Seq > member.SeesAfter && !withheld.Contains((e.Conversation, e.Sender, member.User))
            select (e.Id, Member: member)).ToLookup(m => m.Id, m => m.Member);
    }

    private async Task<HashSet<(ConversationId, UserId Sender, UserId Member)>> WithheldOf(
        IReadOnlyCollection<StoredMessage> sent, ILookup<ConversationId, Membership> members, CancellationToken ct)
    {
        var pairs = (
            from place in sent.Where(e => e.IsGroupText).Select(e => (e.Conversation, e.Sender)).Distinct()
            from member in members[place.Conversation]
            where member.User != place.Sender
            select (place.Conversation, place.Sender, member.User)).ToArray();
        if (pairs.Length == 0)
        {
            return [];
        }

        var apart = await relations.ApartAmong([.. pairs.Select(p => (p.Sender, p.User)).Distinct()], ct);
        var withheld = pairs.Where(p => apart.Contains((p.Sender, p.User))).ToHashSet();
        if (withheld.Count > 0)
        {
            var groups = withheld.Select(w => w.Conversation).Distinct().ToArray();
            var showing = await db.Groups.Where(g => groups.Contains(g.Id) && g.ShowsBlocked).Select(g => g.Id)
                .ToHashSetAsync(ct);
            withheld.RemoveWhere(w => showing.Contains(w.Conversation));
        }

        return withheld;
    }
}
