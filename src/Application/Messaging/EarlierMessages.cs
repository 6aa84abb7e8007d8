using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

/// <summary>Answers retries: what a sender stored under a clientMessageId before, for as long as the row lives.</summary>
internal sealed class EarlierMessages(IMessagingDb db)
{
    /// <summary>The first answer to this command; a conflict when it had another content; null when it is no retry.</summary>
    public async Task<Result<SentMessage>?> Find(SendMessage command, CancellationToken ct) =>
        (await Load([command], ct)).Answer(command);

    /// <summary>What is stored of these commands, read at once.</summary>
    public async Task<Known> Load(IReadOnlyList<SendMessage> commands, CancellationToken ct)
    {
        var keys = commands.Where(c => c.ClientMessageId is not null)
            .Select(c => (c.Sender, c.ClientMessageId!)).Distinct().ToArray();
        var known = new Known();
        if (keys.Length > 0)
        {
            var found = await (
                from message in db.MessagesOf(keys).AsNoTracking()
                join conversation in db.Conversations on message.ConversationId equals conversation.Id
                select new { message, conversation.DirectKey }).ToListAsync(ct);
            found.ForEach(f => known.Add(f.message, f.DirectKey));
        }

        return known;
    }

    /// <summary>Messages by sender and clientMessageId.</summary>
    public sealed class Known
    {
        private readonly Dictionary<(UserId, string), (Message Message, string? DirectKey)> _messages = [];

        public void Add(Message message, string? directKey)
        {
            if (message.ClientMessageId is { } key)
            {
                _messages.Add((message.SenderId, key), (message, directKey));
            }
        }

        public Result<SentMessage>? Answer(SendMessage command)
        {
            if (command.ClientMessageId is not { } key || !_messages.TryGetValue((command.Sender, key), out var earlier))
            {
                return null;
            }

            var isSame = earlier.Message.HasBody(command.Message)
                && (command.ReceiverId is { } receiver
                    ? earlier.DirectKey == Conversation.KeyOf(command.Sender, receiver)
                    : earlier.Message.ConversationId == command.ConversationId);
            return isSame ? SendMessages.SentOf(earlier.Message) : MessagingErrors.IdempotencyConflict;
        }
    }
}
