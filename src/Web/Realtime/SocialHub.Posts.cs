using Hubbub.Application.Posts;
using Hubbub.Web.Posts;
using Microsoft.AspNetCore.SignalR;

namespace Hubbub.Web.Realtime;

public sealed partial class SocialHub
{
    [HubMethodName("vote")]
    public Task<HubReply> Vote(VoteRequest request) => Reply(new VoteInPoll(Me, request.PostId, request.Options));
}
