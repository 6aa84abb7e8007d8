using Hubbub.Application.Messaging.Invitations;
using Hubbub.Application.Messaging.Invites;
using Hubbub.Application.Messaging.JoinRequests;
using Hubbub.Domain.Messaging;

namespace Hubbub.Web.Description.Operations;

internal static class InviteOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(GetInvites), "GET /groups/{conversationId}/invites", "listGroupInvites",
            "List the links to a group",
            "The links with which people join a group, as an admin, newest first; those that ended too.",
            MessagingErrors.AdminsOnly, MessagingErrors.ConversationNotFound),
        new(typeof(CreateInvite), "POST /groups/{conversationId}/invites", "createGroupInvite",
            "Create a link to a group",
            "Creates a link with which people join a group, as an admin: for some time, for some people, or until it "
            + "is revoked; or with which they ask to join. A group has at most 20; if it has, those that expired or "
            + "are used up make room.",
            MessagingErrors.AdminsOnly, MessagingErrors.ConversationNotFound, MessagingErrors.IdempotencyConflict,
            MessagingErrors.TooManyInvites),
        new(typeof(RevokeInvite), "DELETE /groups/{conversationId}/invites/{inviteId}", "revokeGroupInvite",
            "Revoke a link to a group",
            "Revokes a link, as an admin: it lets nobody in any more. Idempotent.",
            MessagingErrors.AdminsOnly, MessagingErrors.ConversationNotFound),
        new(typeof(GetInvite), "GET /invites/{code}", "getInvite", "See where a link leads",
            "The group that a link leads to, before joining it.",
            MessagingErrors.InviteExpired, MessagingErrors.InviteNotFound, MessagingErrors.InviteUsedUp),
        new(typeof(JoinGroup), "POST /invites/{code}/join", "joinGroup", "Join a group by a link",
            "Joins a group, or asks to if the link needs an admin's approval, or an admin removed or declined you "
            + "before. Idempotent: a member stays one, and is not counted again.",
            MessagingErrors.ConversationNotFound, MessagingErrors.GroupFull, MessagingErrors.InviteExpired,
            MessagingErrors.InviteNotFound, MessagingErrors.InviteUsedUp, MessagingErrors.JoinRefused,
            MessagingErrors.TooManyGroups, MessagingErrors.TooManyJoinRequests,
            MessagingErrors.TooManyOwnJoinRequests),
        new(typeof(GetJoinRequests), "GET /groups/{conversationId}/join-requests", "listJoinRequests",
            "List who asks to join a group",
            "The people who ask to join a group, as an admin.",
            MessagingErrors.AdminsOnly, MessagingErrors.ConversationNotFound),
        new(typeof(ApproveJoinRequest), "POST /groups/{conversationId}/join-requests/{userId}/approve",
            "approveJoinRequest", "Let someone in",
            "Lets someone in who asks to join a group, as an admin. Idempotent.",
            MessagingErrors.AdminsOnly, MessagingErrors.ConversationNotFound, MessagingErrors.GroupFull,
            MessagingErrors.JoinRequestNotFound, MessagingErrors.TooManyGroups),
        new(typeof(DeclineJoinRequest), "DELETE /groups/{conversationId}/join-requests/{userId}",
            "declineJoinRequest", "Decline someone who asks to join",
            "Declines someone who asks to join a group, as an admin. They are told only if they ask again, which they "
            + "can after a day. Idempotent.",
            MessagingErrors.AdminsOnly, MessagingErrors.ConversationNotFound),
        new(typeof(GetOwnJoinRequests), "GET /join-requests", "listOwnJoinRequests", "List the groups you ask to join",
            "The groups whose admins have not yet decided about you."),
        new(typeof(WithdrawJoinRequest), "DELETE /join-requests/{conversationId}", "withdrawJoinRequest",
            "Ask no longer to join a group", "Withdraws your request to join a group. Idempotent."),
        new(typeof(GetGroupInvitations), "GET /group-invitations", "listGroupInvitations",
            "List the groups you are invited to",
            "The groups whose admins want you in them but cannot add you."),
        new(typeof(AcceptGroupInvitation), "POST /group-invitations/{conversationId}/accept", "acceptGroupInvitation",
            "Accept an invitation to a group", "Joins a group that you are invited to. Idempotent.",
            MessagingErrors.ConversationNotFound, MessagingErrors.GroupFull, MessagingErrors.InvitationNotFound,
            MessagingErrors.TooManyGroups),
        new(typeof(DeclineGroupInvitation), "DELETE /group-invitations/{conversationId}", "declineGroupInvitation",
            "Decline an invitation to a group",
            "Declines an invitation. The group's admins are not told, and cannot invite you again. Idempotent."),
    ];
}
