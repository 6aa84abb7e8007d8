using Hubbub.Domain.Common;

namespace Hubbub.Domain.Messaging;

/// <summary>Someone waits for an admin of a group to let them in.</summary>
public sealed class JoinRequest
{
    /// <summary>Most people who wait for one group.</summary>
    public const int MaxPerGroup = 100;

    /// <summary>Most groups for which one person waits.</summary>
    public const int MaxPerPerson = 20;

    public required ConversationId ConversationId { get; init; }

    public required UserId UserId { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }
}

/// <summary>
/// An admin removed someone from a group, or declined their request: no link lets them in without an admin's approval.
/// </summary>
public sealed class GroupRefusal
{
    /// <summary>How long the person cannot ask again.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    public required ConversationId ConversationId { get; init; }

    public required UserId UserId { get; init; }

    public DateTimeOffset RefusedAt { get; set; }
}
