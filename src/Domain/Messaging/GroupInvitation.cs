using Hubbub.Domain.Common;

namespace Hubbub.Domain.Messaging;

/// <summary>
/// An admin wants someone in a group whom they cannot add, and who decides for themselves. Who declined is not asked
/// again by this group.
/// </summary>
public sealed class GroupInvitation
{
    /// <summary>Most people invited to a group who have not decided.</summary>
    public const int MaxPerGroup = 256;

    /// <summary>Most groups to which a person is invited; further invitations are dropped.</summary>
    public const int MaxPerPerson = 100;

    public required ConversationId ConversationId { get; init; }

    public required UserId UserId { get; init; }

    public required UserId InvitedBy { get; init; }

    public required DateTimeOffset InvitedAt { get; init; }

    public DateTimeOffset? DeclinedAt { get; set; }
}
