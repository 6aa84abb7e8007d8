using Hubbub.Domain.Common;

namespace Hubbub.Domain.Messaging;

/// <summary>Every expected failure of the module.</summary>
public static class MessagingErrors
{
    public static readonly Error ReceiverNotFound = new(
        "messaging.receiver_not_found",
        "There is no such user, or you cannot message them; check the id.",
        ErrorKind.NotFound);

    public static readonly Error MessagesNotAccepted = new(
        "messaging.messages_not_accepted",
        "This person does not take messages from you; choose someone else.",
        ErrorKind.Forbidden);

    public static readonly Error NotAnsweredYet = new(
        "messaging.not_answered_yet",
        "This person has not answered your messages; write again when they have.",
        ErrorKind.Forbidden);

    public static readonly Error RequestNotFound = new(
        "messaging.request_not_found", "You have no such message request; check the id.", ErrorKind.NotFound);

    public static readonly Error ConversationNotFound = new(
        "messaging.conversation_not_found", "You have no such conversation; check the id.", ErrorKind.NotFound);

    public static readonly Error MessageNotFound = new(
        "messaging.message_not_found", "You have no such message; check the id.", ErrorKind.NotFound);

    public static readonly Error ReplyNotFound = new(
        "messaging.reply_not_found",
        "There is no such message to reply to in this conversation; check the id.",
        ErrorKind.NotFound);

    public static readonly Error MessageToSelf = new(
        "messaging.message_to_self", "You cannot message yourself; choose someone else.", ErrorKind.Validation);

    public static readonly Error UserNotFound = new(
        "messaging.user_not_found",
        "There is no such user; check the ids.",
        ErrorKind.NotFound);

    public static readonly Error MemberNotFound = new(
        "messaging.member_not_found", "The group has no such member; check the id.", ErrorKind.NotFound);

    public static readonly Error AdminsOnly = new(
        "messaging.admins_only", "Only the owner and the admins of the group can do this.", ErrorKind.Forbidden);

    public static readonly Error OwnerOnly = new(
        "messaging.owner_only", "Only the owner of the group can do this.", ErrorKind.Forbidden);

    public static readonly Error OwnerHandsOver = new(
        "messaging.owner_hands_over", "Hand the group over to another member first.", ErrorKind.Conflict);

    public static readonly Error GroupFull = new(
        "messaging.group_full", "A group can have at most 256 members.", ErrorKind.Conflict);

    public static readonly Error TooManyGroups = new(
        "messaging.too_many_groups",
        "A person can be in at most 500 groups; one has to be left first.",
        ErrorKind.Conflict);

    public static readonly Error InviteNotFound = new(
        "messaging.invite_not_found",
        "There is no such link, or it was revoked; ask for a new one.",
        ErrorKind.NotFound);

    public static readonly Error InviteExpired = new(
        "messaging.invite_expired", "This link has expired; ask for a new one.", ErrorKind.Conflict);

    public static readonly Error InviteUsedUp = new(
        "messaging.invite_used_up", "This link was used as often as it can be; ask for a new one.", ErrorKind.Conflict);

    public static readonly Error TooManyInvites = new(
        "messaging.too_many_invites", "A group can have at most 20 links; revoke one first.", ErrorKind.Conflict);

    public static readonly Error JoinRefused = new(
        "messaging.join_refused",
        "The group removed you or declined your request less than a day ago; ask again later.",
        ErrorKind.Forbidden);

    public static readonly Error JoinRequestNotFound = new(
        "messaging.join_request_not_found", "This person does not ask to join; check the id.", ErrorKind.NotFound);

    public static readonly Error TooManyJoinRequests = new(
        "messaging.too_many_join_requests",
        "At most 100 people can ask to join a group at once; try again later.",
        ErrorKind.Conflict);

    public static readonly Error TooManyOwnJoinRequests = new(
        "messaging.too_many_own_join_requests",
        "You can ask to join at most 20 groups at once; withdraw a request first.",
        ErrorKind.Conflict);

    public static readonly Error InvitationNotFound = new(
        "messaging.invitation_not_found", "You are not invited to this group; check the id.", ErrorKind.NotFound);

    public static readonly Error TooManyInvitations = new(
        "messaging.too_many_invitations",
        "At most 256 people can be invited to a group at once; wait until some decided.",
        ErrorKind.Conflict);

    public static readonly Error OnlyAdminsSend = new(
        "messaging.only_admins_send", "Only the owner and the admins of this group can write.", ErrorKind.Forbidden);

    public static readonly Error SlowMode = new(
        "messaging.slow_mode", "This group is in slow mode; try again later.", ErrorKind.RateLimited);

    public static readonly Error NotTheSender = new(
        "messaging.not_the_sender", "Only the sender can edit or delete a message.", ErrorKind.Forbidden);

    public static readonly Error TooManyMentions = new(
        "messaging.too_many_mentions",
        $"A message in a group can name at most {MentionText.MaxNames} people; remove some.",
        ErrorKind.Validation);

    public static readonly Error NothingLeft = new(
        "messaging.nothing_left",
        "A message without files and without a shared post needs a text; delete it instead.",
        ErrorKind.Validation);

    public static readonly Error EditWindowOver = new(
        "messaging.edit_window_over", "The time to edit this message is over; send a new one.", ErrorKind.Conflict);

    public static readonly Error TooManyEdits = new(
        "messaging.too_many_edits", "A message can be edited 100 times; send a new one.", ErrorKind.Conflict);

    public static readonly Error TooManyReactions = new(
        "messaging.too_many_reactions",
        "A message can have 3 reactions of yours and 20 different ones; withdraw one or choose one that it has.",
        ErrorKind.Conflict);

    public static readonly Error TooManyPins = new(
        "messaging.too_many_pins", "A conversation can have at most 50 pins; unpin one first.", ErrorKind.Conflict);

    public static readonly Error TooManyDrafts = new(
        "messaging.too_many_drafts",
        "You can have drafts in at most 200 conversations; delete one first.",
        ErrorKind.Conflict);

    public static readonly Error TooManyPinnedConversations = new(
        "messaging.too_many_pinned_conversations",
        "You can pin at most 20 conversations; unpin one first.",
        ErrorKind.Conflict);

    public static readonly Error TooFarBack = new(
        "messaging.too_far_back",
        "Choose one of the newest 1,000 messages of the conversation.",
        ErrorKind.Conflict);

    public static readonly Error IdempotencyConflict = new(
        "messaging.idempotency_conflict",
        "This key was used for another message or request; use a new one.",
        ErrorKind.Conflict);

    public static Error SlowModeFor(TimeSpan wait) =>
        SlowMode with { RetryAfterSeconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) };
}
