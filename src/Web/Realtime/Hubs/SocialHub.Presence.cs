using Hubbub.Application.Presence;
using Hubbub.Web.Presence;
using Hubbub.Web.Realtime.Description;
using Microsoft.AspNetCore.SignalR;

namespace Hubbub.Web.Realtime.Hubs;

public sealed partial class SocialHub
{
    [HubMethodName("typing_start")]
    [Sends(typeof(StartTyping))]
    public Task<HubReply> TypingStart(TypingStartRequest request) =>
        Reply(new StartTyping(Me, request.ReceiverId, request.ConversationId, request.Kind));

    [HubMethodName("typing_stop")]
    [Sends(typeof(StopTyping))]
    public Task<HubReply> TypingStop(TypingRequest request) =>
        Reply(new StopTyping(Me, request.ReceiverId, request.ConversationId));

    [HubMethodName("set_status")]
    [Sends(typeof(SetStatus))]
    public Task<HubReply> SetStatus(SetStatusRequest request) => Reply(new SetStatus(Me, request.Status, request.Text));
}
