using Hubbub.Domain.Common;

namespace Hubbub.Domain.Messaging;

/// <summary>A message that is pinned in its conversation.</summary>
public sealed class PinnedMessage
{
    /// <summary>Most pinned messages in a conversation.</summary>
    public const int MaxPerConversation = 50;

    public required MessageId MessageId { get; init; }

    public required ConversationId ConversationId { get; init; }

    /// <summary>Newer pins have a higher one.</summary>
    public required long Order { get; init; }

    public required UserId PinnedBy { get; init; }

    public required DateTimeOffset PinnedAt { get; init; }
}
