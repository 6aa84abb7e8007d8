using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Reactions;

/// <summary>Counts the reactions to messages, in one query.</summary>
internal sealed class MessageReactionCounts(IMessagingDb db)
{
    /// <summary>The emoji of each message that has any, the earliest first.</summary>
    public async Task<IReadOnlyDictionary<MessageId, IReadOnlyList<OwnEmojiCount>>> Of(
        IReadOnlyCollection<MessageId> messages, UserId viewer, CancellationToken ct)
    {
        if (messages.Count == 0)
        {
            return new Dictionary<MessageId, IReadOnlyList<OwnEmojiCount>>();
        }

        var counts = await (
            from reaction in db.MessageReactions
            where messages.Contains(reaction.MessageId)
            group reaction by new { reaction.MessageId, reaction.Emoji } into same
            select new
            {
                same.Key.MessageId,
                same.Key.Emoji,
                Count = same.Count(),
                Mine = same.Count(r => r.UserId == viewer),
                First = same.Min(r => r.Order),
            }).ToListAsync(ct);
        return counts.GroupBy(c => c.MessageId).ToDictionary(
            c => c.Key,
            IReadOnlyList<OwnEmojiCount> (c) =>
                [.. c.OrderBy(e => e.First).Select(e => new OwnEmojiCount(e.Emoji, e.Count, e.Mine > 0))]);
    }

    public async Task<IReadOnlyList<OwnEmojiCount>> Of(MessageId message, UserId viewer, CancellationToken ct) =>
        (await Of([message], viewer, ct)).GetValueOrDefault(message, []);
}
