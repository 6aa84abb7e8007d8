using Hubbub.Domain.Common;

namespace Hubbub.Domain.Messaging;

/// <summary>One of a member's reactions to a message.</summary>
public sealed class MessageReaction
{
    /// <summary>Most different reactions of one person to a message.</summary>
    public const int MaxPerPerson = 3;

    /// <summary>Most different reactions of all members to a message.</summary>
    public const int MaxPerMessage = 20;

    public required MessageId MessageId { get; init; }

    public required UserId UserId { get; init; }

    public required string Emoji { get; init; }

    /// <summary>Newer reactions have a higher one.</summary>
    public required long Order { get; init; }

    public required DateTimeOffset At { get; init; }
}
