using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;

namespace Hubbub.Application.Messaging.Mentions;

/// <summary>A text in a group that names people.</summary>
/// <param name="Group">The group.</param>
/// <param name="Sender">Who writes it.</param>
/// <param name="IsAdmin">The sender is the owner or an admin, who can mention all.</param>
/// <param name="Seq">Its number in the group; the greatest possible one if it has none yet.</param>
/// <param name="Names">The names in it.</param>
internal sealed record NamingText(
    ConversationId Group, UserId Sender, bool IsAdmin, long Seq, IReadOnlyList<string> Names);

/// <summary>
/// Finds the members whom texts mention: those who see the text. A name of anybody else is plain text, as one of nobody
/// is. If no text names anybody, this runs no query.
/// </summary>
internal sealed class MentionedMembers(MessageAudience audience, IPeople people)
{
    /// <summary>Whom each of these texts mentions, in the same order.</summary>
    public async Task<IReadOnlyList<MessageMentions>> In(IReadOnlyList<NamingText> texts, CancellationToken ct)
    {
        string[] names = [.. texts.SelectMany(t => t.Names).Where(n => n != MessageMention.All).Distinct()];
        var named = names.Length == 0 ? new Dictionary<string, UserId>() : await people.Named(names, ct);
        var readers = named.Count == 0
            ? Enumerable.Empty<UserId>().ToLookup(_ => default(MessageId))
            : await audience.Of(
                [.. texts.Select((t, i) => new StoredMessage(new(i), t.Group, t.Sender, t.Seq, IsGroupText: true))],
                ct);
        return [.. texts.Select(MentionsOf)];

        MessageMentions MentionsOf(NamingText text, int i) => new(
            [
                .. text.Names.Where(named.ContainsKey).Select(name => new Mention(named[name], name))
                    .Where(m => m.UserId != text.Sender && readers[new(i)].Contains(m.UserId))
                    .OrderBy(m => m.UserId.Value),
            ],
            text.IsAdmin && text.Names.Contains(MessageMention.All));
    }
}
