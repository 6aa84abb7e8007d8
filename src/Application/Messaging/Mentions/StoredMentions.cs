using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Mentions;

internal static class StoredMentions
{
    /// <summary>
    /// Whom these messages mention. If no text names anybody, this runs no query; most texts do not.
    /// </summary>
    public static Task<IReadOnlyDictionary<MessageId, MessageMentions>> MentionsOf(
        this IMessagingDb db, IEnumerable<Message> messages, CancellationToken ct) => db.MentionsIn(
        [.. messages.Where(m => m.Body is { } body && MentionText.MayName(body)).Select(m => m.Id)], ct);

    /// <summary>Whom these messages mention; of none, this runs no query.</summary>
    public static async Task<IReadOnlyDictionary<MessageId, MessageMentions>> MentionsIn(
        this IMessagingDb db, MessageId[] messages, CancellationToken ct) =>
        messages.Length == 0
            ? new Dictionary<MessageId, MessageMentions>()
            : (await db.MessageMentions.AsNoTracking().Where(m => messages.Contains(m.MessageId)).ToListAsync(ct))
                .GroupBy(m => m.MessageId).ToDictionary(g => g.Key, MessageMentions.Of);

    /// <summary>As messages show it: absent if it is nobody.</summary>
    public static IReadOnlyList<Mention>? Shown(this MessageMentions? mentions) =>
        mentions is { Members.Count: > 0 } ? mentions.Members : null;

    /// <summary>As messages show it: absent if it is not so.</summary>
    public static bool? ShownAll(this MessageMentions? mentions) => mentions is { All: true } ? true : null;
}
