using Hubbub.Domain.Common;

namespace Hubbub.Domain.Messaging;

/// <summary>What a member has written in a conversation and not sent; only the member sees it.</summary>
public sealed class MessageDraft(ConversationId conversationId, UserId userId)
{
    public const int MostPerPerson = 200;

    public ConversationId ConversationId { get; private init; } = conversationId;

    public UserId UserId { get; private init; } = userId;

    public string Text { get; private set; } = string.Empty;

    /// <summary>The message that it answers.</summary>
    public MessageId? ReplyToId { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>Replaces it; false if it is the same.</summary>
    public bool Save(string text, MessageId? replyTo, DateTimeOffset now)
    {
        if (text == Text && replyTo == ReplyToId)
        {
            return false;
        }

        (Text, ReplyToId, SavedAt) = (text, replyTo, now);
        return true;
    }
}
