using Hubbub.Domain.Common;

namespace Hubbub.Domain.Messaging;

/// <summary>A link with which people join a group. It belongs to the group, not to the admin who created it.</summary>
public sealed class GroupInvite
{
    /// <summary>Most links of a group, those that no longer let anyone in included.</summary>
    public const int MaxPerGroup = 20;

    /// <summary>Most people whom one link can let in.</summary>
    public const int MostUses = 1_000;

    public const int MinSeconds = 60;

    public const int MaxSeconds = 31_536_000;

    /// <summary>128 random bits in base64url.</summary>
    public const int CodeLength = 22;

    public required InviteId Id { get; init; }

    public required ConversationId ConversationId { get; init; }

    /// <summary>What the link consists of; whoever knows it can join.</summary>
    public required string Code { get; init; }

    public required UserId CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public int? MaxUses { get; init; }

    /// <summary>People who use it ask to join, and an admin decides.</summary>
    public bool NeedsApproval { get; init; }

    /// <summary>The key of the request that created it, by which a retry is recognised.</summary>
    public string? ClientKey { get; init; }

    /// <summary>How many people it let in without an admin's approval.</summary>
    public int Uses { get; private set; }

    /// <summary>Why it lets nobody in any more; null if it does.</summary>
    public Error? RefusalAt(DateTimeOffset now) =>
        ExpiresAt <= now ? MessagingErrors.InviteExpired : Uses >= MaxUses ? MessagingErrors.InviteUsedUp : null;

    /// <summary>Counts someone whom it let in.</summary>
    public void CountUse() => Uses++;
}
