using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Messaging;
using Hubbub.Web.Messaging;
using Hubbub.Web.Realtime.Description;
using Microsoft.AspNetCore.SignalR;

namespace Hubbub.Web.Realtime.Hubs;

public sealed partial class SocialHub
{
    [HubMethodName("send_message")]
    [Sends(typeof(SendMessage), LimitedAct.Messages)]
    public Task<HubReply> SendMessage(SendMessageRequest request) => Reply(request.From(Me));

    [HubMethodName("message_read")]
    [Sends(typeof(MarkMessageRead))]
    public Task<HubReply> MessageRead(MessageRequest request) => Reply(new MarkMessageRead(Me, request.MessageId));

    [HubMethodName("delete_message")]
    [Sends(typeof(DeleteMessage))]
    public Task<HubReply> DeleteMessage(MessageRequest request) => Reply(new DeleteMessage(Me, request.MessageId));
}
