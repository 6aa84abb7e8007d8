using Hubbub.Application.Messaging;
using Hubbub.Web.Messaging;
using Microsoft.AspNetCore.SignalR;

namespace Hubbub.Web.Realtime;

public sealed partial class SocialHub
{
    [HubMethodName("send_message")]
    public Task<HubReply> SendMessage(SendMessageRequest request) => Reply(request.From(Me));

    [HubMethodName("message_read")]
    public Task<HubReply> MessageRead(MessageRequest request) => Reply(new MarkMessageRead(Me, request.MessageId));

    [HubMethodName("delete_message")]
    public Task<HubReply> DeleteMessage(MessageRequest request) => Reply(new DeleteMessage(Me, request.MessageId));
}
