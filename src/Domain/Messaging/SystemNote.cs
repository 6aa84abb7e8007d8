using Hubbub.Domain.Common;

namespace Hubbub.Domain.Messaging;

/// <summary>What someone did in a group, as its system messages tell it.</summary>
public enum GroupAct
{
    Created,
    Renamed,
    DetailsChanged,
    MembersAdded,
    MemberRemoved,
    MemberLeft,
    AdminAppointed,
    AdminDismissed,
    OwnerChanged,
    JoinedByInvite,
    JoinApproved,
    InvitationAccepted,
}

/// <summary>What a system message tells; who did it is its sender.</summary>
/// <param name="Act">What was done.</param>
/// <param name="UserIds">To whom.</param>
/// <param name="Name">The new name of the group.</param>
public sealed record SystemNote(GroupAct Act, IReadOnlyList<UserId>? UserIds = null, string? Name = null);
