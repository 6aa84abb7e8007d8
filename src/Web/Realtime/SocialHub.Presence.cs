using Hubbub.Application.Presence;
using Hubbub.Web.Presence;
using Microsoft.AspNetCore.SignalR;

namespace Hubbub.Web.Realtime;

public sealed partial class SocialHub
{
    [HubMethodName("typing_start")]
    public Task<HubReply> TypingStart(TypingRequest request) => Reply(new StartTyping(Me, request.ReceiverId));

    [HubMethodName("typing_stop")]
    public Task<HubReply> TypingStop(TypingRequest request) => Reply(new StopTyping(Me, request.ReceiverId));

    [HubMethodName("set_status")]
    public Task<HubReply> SetStatus(SetStatusRequest request) => Reply(new SetStatus(Me, request.Status, request.Text));
}
