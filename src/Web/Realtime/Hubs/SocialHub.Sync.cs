using Hubbub.Application.Sync;
using Hubbub.Web.Realtime.Description;
using Hubbub.Web.Sync;
using Microsoft.AspNetCore.SignalR;

namespace Hubbub.Web.Realtime.Hubs;

public sealed partial class SocialHub
{
    [HubMethodName("sync")]
    [Sends(typeof(GetEvents))]
    public Task<HubReply> Sync(SyncRequest request) => Reply(new GetEvents(Me, request.AfterSeq, request.Limit));
}
