using Hubbub.Domain.Common;

namespace Hubbub.Application.Notifications.Contracts;

/// <summary>What other modules can query about push messages.</summary>
public interface IConversationPushes
{
    /// <summary>
    /// What became of push messages about a conversation to this person since a time; null if none is known, as of
    /// people who were invisible.
    /// </summary>
    Task<PushReport?> Of(UserId user, ConversationId conversation, DateTimeOffset since, CancellationToken ct);
}

/// <summary>Why a push message failed.</summary>
public enum PushFailure
{
    /// <summary>The push service could not be reached.</summary>
    Unreachable,

    /// <summary>The push service could not take it at that time.</summary>
    Busy,

    /// <summary>The push service refused it.</summary>
    Refused,
}

/// <summary>What became of push messages about a conversation.</summary>
/// <param name="SentAt">When a push service accepted the last one; absent if none did.</param>
/// <param name="FailedAt">When the last one failed; absent if one was accepted.</param>
/// <param name="Failure">Why that one failed.</param>
public sealed record PushReport(DateTimeOffset? SentAt, DateTimeOffset? FailedAt, PushFailure? Failure);
