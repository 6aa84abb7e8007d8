using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Edits;
using Hubbub.Application.Messaging.Hiding;
using Hubbub.Application.Messaging.Pins;
using Hubbub.Application.Messaging.Reactions;
using Hubbub.Application.Messaging.Receipts;
using Hubbub.Domain.Common;
using Hubbub.Web.Messaging;
using Hubbub.Web.Realtime.Description;
using Microsoft.AspNetCore.SignalR;

namespace Hubbub.Web.Realtime.Hubs;

public sealed partial class SocialHub
{
    [HubMethodName("send_message")]
    [Sends(typeof(SendMessage), LimitedAct.Messages)]
    public Task<HubReply> SendMessage(SendMessageRequest request) => Reply(request.From(Me));

    [HubMethodName("forward_message")]
    [Sends(typeof(ForwardMessage), LimitedAct.Messages)]
    public Task<HubReply> ForwardMessage(ForwardMessageCall call) => Reply(new ForwardMessage(
        Me, call.MessageId, call.ReceiverId, call.ConversationId, call.ClientMessageId ?? SendMessageRequest.NewKey()));

    [HubMethodName("message_read")]
    [Sends(typeof(MarkMessageRead))]
    public Task<HubReply> MessageRead(MessageRequest request) => Reply(new MarkMessageRead(Me, request.MessageId));

    [HubMethodName("message_delivered")]
    [Sends(typeof(MarkMessageDelivered))]
    public Task<HubReply> MessageDelivered(MessageRequest request) =>
        Reply(new MarkMessageDelivered(Me, request.MessageId));

    [HubMethodName("edit_message")]
    [Sends(typeof(EditMessage))]
    public Task<HubReply> EditMessage(EditMessageCall call) =>
        Reply(new EditMessage(Me, call.MessageId, call.Message));

    [HubMethodName("delete_message")]
    [Sends(typeof(DeleteMessage))]
    public Task<HubReply> DeleteMessage(MessageRequest request) => Reply(new DeleteMessage(Me, request.MessageId));

    [HubMethodName("hide_message")]
    [Sends(typeof(HideMessage))]
    public Task<HubReply> HideMessage(MessageRequest request) => Reply(new HideMessage(Me, request.MessageId));

    [HubMethodName("add_message_reaction")]
    [Sends(typeof(AddMessageReaction))]
    public Task<HubReply> AddMessageReaction(MessageReactionCall call) =>
        Reply(new AddMessageReaction(Me, call.MessageId, call.Emoji));

    [HubMethodName("remove_message_reaction")]
    [Sends(typeof(RemoveMessageReaction))]
    public Task<HubReply> RemoveMessageReaction(MessageReactionCall call) =>
        Reply(new RemoveMessageReaction(Me, call.MessageId, call.Emoji));

    [HubMethodName("pin_message")]
    [Sends(typeof(PinMessage))]
    public Task<HubReply> PinMessage(MessageRequest request) => Reply(new PinMessage(Me, request.MessageId));

    [HubMethodName("unpin_message")]
    [Sends(typeof(UnpinMessage))]
    public Task<HubReply> UnpinMessage(MessageRequest request) => Reply(new UnpinMessage(Me, request.MessageId));
}

/// <summary>The new text of one of your messages.</summary>
public sealed record EditMessageCall(MessageId MessageId, string Message);

/// <summary>One emoji as a reaction to a message.</summary>
public sealed record MessageReactionCall(MessageId MessageId, string Emoji);

/// <summary>
/// The message to forward, and exactly one of <paramref name="ReceiverId"/> and <paramref name="ConversationId"/>.
/// </summary>
public sealed record ForwardMessageCall(
    MessageId MessageId,
    UserId? ReceiverId = null,
    ConversationId? ConversationId = null,
    string? ClientMessageId = null);
