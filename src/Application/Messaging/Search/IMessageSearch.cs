using Hubbub.Domain.Common;

namespace Hubbub.Application.Messaging.Search;

/// <summary>
/// Finds messages by their words and other marks, for one viewer. It filters with a copy of
/// <see cref="MessagingDbQueries.Seen"/>; read the results through the rule itself. On SQLite, new
/// messages are found soon after they were sent.
/// </summary>
public interface IMessageSearch
{
    /// <summary>
    /// The newest messages before this one, of these conversations, that the viewer sees and that have everything that
    /// is asked for; newest first, at most <paramref name="most"/>.
    /// </summary>
    Task<IReadOnlyList<MessageId>> Newest(
        UserId viewer,
        IReadOnlyCollection<ConversationId> conversations,
        MessageCriteria criteria,
        MessageId before,
        int most,
        CancellationToken ct);
}

/// <summary>What the messages that are looked for have.</summary>
/// <param name="Terms">Words in their text.</param>
/// <param name="From">Their sender.</param>
/// <param name="After">They were sent at this time or later.</param>
/// <param name="Before">They were sent before this time.</param>
/// <param name="HasFile">They have files.</param>
public sealed record MessageCriteria(
    IReadOnlyList<SearchTerm> Terms, UserId? From, DateTimeOffset? After, DateTimeOffset? Before, bool HasFile);
