using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;

namespace Hubbub.Application.Messaging;

/// <summary>
/// Answers retries from messages stored under the same clientMessageId, for as long as the row exists.
/// </summary>
internal sealed class EarlierMessages(IMessagingStatements statements)
{
    /// <summary>
    /// The first answer to this command; a conflict if the content differs; null if it is not a retry.
    /// </summary>
    public async Task<Result<SentMessage>?> Find(SendMessage command, CancellationToken ct) =>
        (await Load([command], ct)).Answer(command);

    /// <summary>The messages already stored for these commands, read in one query.</summary>
    public async Task<Known> Load(IReadOnlyList<SendMessage> commands, CancellationToken ct)
    {
        var keys = commands.Where(c => c.ClientMessageId is not null)
            .Select(c => (c.Sender, Message.HashOfKey(c.ClientMessageId!))).Distinct().ToArray();
        var known = new Known();
        foreach (var earlier in await statements.EarlierAsync(keys, ct))
        {
            known.Add(earlier);
        }

        return known;
    }

    /// <summary>Messages by sender and hash of the clientMessageId.</summary>
    public sealed class Known
    {
        private readonly Dictionary<(UserId, long), EarlierMessage> _messages = [];

        public void Add(EarlierMessage earlier) => _messages.Add((earlier.Sender, earlier.ClientMessageHash), earlier);

        public Result<SentMessage>? Answer(SendMessage command)
        {
            if (command.ClientMessageId is not { } key
                || !_messages.TryGetValue((command.Sender, Message.HashOfKey(key)), out var earlier))
            {
                return null;
            }

            // A different key with the same hash is a conflict; it must never be answered with another key's message.
            var isSame = earlier.ClientMessageId == key
                && earlier.BodyHash.AsSpan().SequenceEqual(Message.HashOf(
                    command.Message,
                    command.StoryId,
                    command.ReplyToId,
                    command.ForwardOf,
                    command.SharedPostId,
                    command.Media))
                && (command.ReceiverId is { } receiver
                    ? earlier.DirectKey == Conversation.KeyOf(command.Sender, receiver)
                    : earlier.Answer.ConversationId == command.ConversationId);
            return isSame ? earlier.Answer : MessagingErrors.IdempotencyConflict;
        }
    }
}
