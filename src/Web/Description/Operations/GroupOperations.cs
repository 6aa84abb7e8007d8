using Hubbub.Application.Messaging.Groups;
using Hubbub.Domain.Media;
using Hubbub.Domain.Messaging;

namespace Hubbub.Web.Description.Operations;

internal static class GroupOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(CreateGroup), "POST /groups", "createGroup", "Create a group",
            "Creates a group of at most 256 people that you own. A system message tells it to the members. Those who "
            + "let only people they follow add them are invited.",
            MessagingErrors.IdempotencyConflict, MessagingErrors.TooManyGroups, MessagingErrors.TooManyInvitations,
            MessagingErrors.UserNotFound),
        new(typeof(UpdateGroup), "PATCH /groups/{conversationId}", "updateGroup", "Change a group",
            "Changes a group's details, as an admin; what is absent stays, and an empty description removes it.",
            MessagingErrors.AdminsOnly, MessagingErrors.ConversationNotFound),
        new(typeof(SetGroupPicture), "PUT /groups/{conversationId}/picture", "setGroupPicture", "Set a group's picture",
            "Sets one of your own images, used nowhere else, as the group's picture, as an admin. It is cropped to a "
            + "square. Members see it, and whoever has a link to the group.",
            MediaErrors.NotFound, MediaErrors.Processing, MediaErrors.WrongKind, MessagingErrors.AdminsOnly,
            MessagingErrors.ConversationNotFound),
        new(typeof(SetGroupPicture), "DELETE /groups/{conversationId}/picture", "removeGroupPicture",
            "Remove a group's picture",
            "Removes the group's picture, as an admin. Idempotent.",
            MessagingErrors.AdminsOnly, MessagingErrors.ConversationNotFound),
        new(typeof(HandOverGroup), "PUT /groups/{conversationId}/owner/{userId}", "handOverGroup", "Hand a group over",
            "Makes another member the owner of your group; you become an admin.",
            MessagingErrors.ConversationNotFound, MessagingErrors.MemberNotFound, MessagingErrors.OwnerOnly),
        new(typeof(LeaveGroup), "POST /groups/{conversationId}/leave", "leaveGroup", "Leave a group",
            "Leaves a group. An owner hands it over to the oldest admin, or else the oldest member; the last one "
            + "closes it.",
            MessagingErrors.ConversationNotFound),
        new(typeof(GetGroupMembers), "GET /groups/{conversationId}/members", "listGroupMembers",
            "List the members of a group",
            "The members of one of your groups and their roles; people across a block too, without a picture.",
            MessagingErrors.ConversationNotFound),
        new(typeof(AddGroupMembers), "POST /groups/{conversationId}/members", "addGroupMembers",
            "Add people to a group",
            "Adds up to 50 people, as an admin. Members are skipped, and those who let only people they follow add "
            + "them are invited.",
            MessagingErrors.AdminsOnly, MessagingErrors.ConversationNotFound, MessagingErrors.GroupFull,
            MessagingErrors.TooManyInvitations, MessagingErrors.UserNotFound),
        new(typeof(SetGroupRole), "PATCH /groups/{conversationId}/members/{userId}", "setGroupRole",
            "Change a member's role",
            "Makes someone an admin or a plain member, as the owner. Idempotent.",
            MessagingErrors.ConversationNotFound, MessagingErrors.MemberNotFound, MessagingErrors.OwnerHandsOver,
            MessagingErrors.OwnerOnly),
        new(typeof(RemoveGroupMember), "DELETE /groups/{conversationId}/members/{userId}", "removeGroupMember",
            "Remove someone from a group",
            "Removes a member as an admin, or an admin as the owner, at once: they receive nothing more. Your own id "
            + "leaves the group. Someone invited is no longer invited. Idempotent.",
            MessagingErrors.AdminsOnly, MessagingErrors.ConversationNotFound, MessagingErrors.OwnerOnly),
    ];
}
