using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;

namespace Hubbub.Application.Messaging.Groups;

/// <summary>
/// You are in a group, or see other messages of it than before, or accepted a request: the conversation takes the place
/// of what you have.
/// </summary>
public sealed record ConversationUpdated(ConversationSummary Conversation) : DurableEvent("conversation_updated");

/// <summary>The details of a group changed; with all of them.</summary>
public sealed record GroupUpdated(ConversationId ConversationId, GroupCard Group) : DurableEvent("group_updated");

/// <summary>People joined or left a group, or have another role in it; with the number of its members.</summary>
public sealed record GroupMembersChanged(
    ConversationId ConversationId, IReadOnlyList<GroupMemberState> Members, int MemberCount)
    : DurableEvent("group_members_changed");

/// <summary>Someone's role in a group; without one, they are no member.</summary>
public sealed record GroupMemberState(UserId UserId, GroupRole? Role);

/// <summary>
/// To the admins of a group: someone asks to join it, or no longer does; with the number of those who ask.
/// </summary>
public sealed record GroupJoinRequestsChanged(ConversationId ConversationId, int JoinRequestCount)
    : DurableEvent("join_requests_changed");

/// <summary>
/// You are invited to a group, or decided, or no longer are; with the number of groups to which you are invited.
/// </summary>
public sealed record GroupInvitationCountChanged(int GroupInvitationCount)
    : DurableEvent("group_invitations_changed");
