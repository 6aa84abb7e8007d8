using Hubbub.Domain.Common;

namespace Hubbub.Domain.Messaging;

/// <summary>A message's text before an edit.</summary>
public sealed class MessageEdit
{
    /// <summary>Most edits of a message.</summary>
    public const int MaxPerMessage = 100;

    public required MessageId MessageId { get; init; }

    /// <summary>1, 2, 3 … in the order of the edits.</summary>
    public required int Number { get; init; }

    public required string Body { get; init; }

    /// <summary>When the message got this text.</summary>
    public required DateTimeOffset At { get; init; }
}
