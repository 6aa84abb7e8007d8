using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Messaging.Requests;

/// <summary>What becomes of a message to someone who has not accepted a conversation with its sender.</summary>
internal enum FirstContact
{
    /// <summary>It rings like any other.</summary>
    Rings,

    /// <summary>The two are strangers: it waits as a request.</summary>
    Request,

    /// <summary>Its receiver does not want it.</summary>
    Refused,
}

/// <summary>
/// The rules for people without a conversation that both accepted: whom the receiver lets write, and who are strangers,
/// of whom neither follows the other, and whom no group makes acquainted.
/// </summary>
internal sealed class FirstContacts(
    IMessagingDb db, IRelations relations, IPeople people, IOptions<MessagingOptions> options)
{
    /// <summary>What becomes of a message for each of these pairs; without pairs, no query runs.</summary>
    /// <param name="pairs">People without a conversation that both accepted.</param>
    /// <param name="ct">Cancels the queries.</param>
    /// <param name="hasBegun">
    /// Whether they have one all the same: then only a refusal matters, and strangers are not looked for.
    /// </param>
    public async Task<IReadOnlyDictionary<(UserId Sender, UserId Receiver), FirstContact>> Of(
        IReadOnlyCollection<(UserId Sender, UserId Receiver)> pairs,
        CancellationToken ct,
        Func<(UserId Sender, UserId Receiver), bool>? hasBegun = null)
    {
        if (pairs.Count == 0)
        {
            return new Dictionary<(UserId, UserId), FirstContact>();
        }

        var choices = await people.WhoCanMessage([.. pairs.Select(p => p.Receiver).Distinct()], ct);
        var mayBeStrangers = pairs.Where(p => options.Value.Requests
            && ChoiceOf(p.Receiver) == Domain.Profiles.WhoCanMessage.Everyone && hasBegun?.Invoke(p) != true).ToArray();
        var open = pairs.Where(p => ChoiceOf(p.Receiver) == Domain.Profiles.WhoCanMessage.Following)
            .Concat(mayBeStrangers).ToArray();
        var follows = open.Length == 0
            ? new HashSet<(UserId, UserId)>()
            : await relations.FollowsAmong([.. open.Concat(open.Select(p => (p.Receiver, p.Sender)))], ct);
        var strangers = mayBeStrangers
            .Where(p => !follows.Contains(p) && !follows.Contains((p.Receiver, p.Sender))).ToHashSet();
        strangers.ExceptWith(await InGroups(strangers, ct));
        return pairs.ToDictionary(p => p, p => ChoiceOf(p.Receiver) switch
        {
            Domain.Profiles.WhoCanMessage.Nobody => FirstContact.Refused,
            Domain.Profiles.WhoCanMessage.Following when !follows.Contains((p.Receiver, p.Sender)) =>
                FirstContact.Refused,
            _ => strangers.Contains(p) ? FirstContact.Request : FirstContact.Rings,
        });

        // Of somebody who does not exist, nothing is asked.
        Domain.Profiles.WhoCanMessage ChoiceOf(UserId receiver) =>
            choices.GetValueOrDefault(receiver, Domain.Profiles.WhoCanMessage.Nobody);
    }

    /// <summary>Whether a message of the sender would ring at the receiver.</summary>
    public async Task<bool> Rings(UserId sender, UserId receiver, CancellationToken ct)
    {
        var key = Conversation.KeyOf(sender, receiver);
        var isAccepted = await db.Conversations.Where(c => c.DirectKey == key)
            .Select(c => (bool?)c.Members.All(m => m.Request == RequestState.None)).SingleOrDefaultAsync(ct);
        return isAccepted ?? (await Of([(sender, receiver)], ct)).Values.Single() == FirstContact.Rings;
    }

    /// <summary>Those of these people at whom a message of the sender would ring.</summary>
    public async Task<IReadOnlySet<UserId>> Ringing(
        UserId sender, IReadOnlyCollection<UserId> receivers, CancellationToken ct)
    {
        var begun = await db.PeersOf(sender).Where(p => receivers.Contains(p.Peer.UserId))
            .Select(p => new
            {
                p.Peer.UserId,
                IsAccepted = p.Mine.Request == RequestState.None && p.Peer.Request == RequestState.None,
            })
            .ToDictionaryAsync(p => p.UserId, p => p.IsAccepted, ct);
        var first = await Of([.. receivers.Where(r => !begun.ContainsKey(r)).Select(r => (sender, r)).Distinct()], ct);
        return receivers
            .Where(r => begun.TryGetValue(r, out var isAccepted)
                ? isAccepted
                : first[(sender, r)] == FirstContact.Rings)
            .ToHashSet();
    }

    /// <summary>
    /// Stores that these members answered, in the current transaction; not beyond a block that was made meanwhile.
    /// </summary>
    public async Task AcceptAsync(
        IEnumerable<(ConversationId Conversation, UserId Member)> answers, CancellationToken ct)
    {
        foreach (var (conversation, member) in answers)
        {
            await db.Members
                .Where(m => m.ConversationId == conversation && m.UserId == member && m.Request != RequestState.None
                    && !m.IsHidden)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.Request, RequestState.None), ct);
        }
    }

    // Whoever joins a group, perhaps by a link, is known to those who come with or after them: to those who were there
    // before, it was not their own act.
    private async Task<HashSet<(UserId, UserId)>> InGroups(
        HashSet<(UserId Sender, UserId Receiver)> pairs, CancellationToken ct)
    {
        if (pairs.Count == 0)
        {
            return [];
        }

        UserId[] senders = [.. pairs.Select(p => p.Sender).Distinct()];
        UserId[] receivers = [.. pairs.Select(p => p.Receiver).Distinct()];
        return (await (
            from mine in db.Members
            join theirs in db.Members on mine.ConversationId equals theirs.ConversationId
            where senders.Contains(mine.UserId) && receivers.Contains(theirs.UserId)
                && theirs.JoinedAt >= mine.JoinedAt && db.Groups.Any(g => g.Id == mine.ConversationId)
            select new { Sender = mine.UserId, Receiver = theirs.UserId }).Distinct().ToListAsync(ct))
            .Select(p => (p.Sender, p.Receiver)).ToHashSet();
    }
}
