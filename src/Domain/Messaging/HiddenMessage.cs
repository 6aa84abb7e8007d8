using Hubbub.Domain.Common;

namespace Hubbub.Domain.Messaging;

/// <summary>A message that one member deleted for themselves.</summary>
public sealed class HiddenMessage
{
    public required MessageId MessageId { get; init; }

    public required UserId UserId { get; init; }

    public required DateTimeOffset HiddenAt { get; init; }
}
