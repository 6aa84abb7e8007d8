using Hubbub.Architecture.Tests.Violations.Application.Posts;
using Hubbub.Architecture.Tests.Violations.Domain.Posts;
using Hubbub.Architecture.Tests.Violations.Infrastructure.Persistence;
using Hubbub.Domain.Common;
using Microsoft.AspNetCore.SignalR;

namespace Hubbub.Architecture.Tests.Violations.Web.Posts;

public sealed class PostHub : Hub
{
    public Task Nameless() => Clients.All.SendAsync("nothing");

    [HubMethodName("LoudOne")]
    public Task Loud(string text) => Clients.All.SendAsync(text);

    [HubMethodName("anything")]
    public Task Anything(object anything) => Clients.All.SendAsync("anything", anything);

    [HubMethodName("hidden")]
    public Task Hidden(HiddenRequest request) => Clients.All.SendAsync("hidden", request);
}

public sealed record HiddenRequest(UserId Actor, IReadOnlyList<HiddenPart> Parts);

public sealed record HiddenPart(IReadOnlyDictionary<string, string> More);

public sealed class PostEndpoint(AppDbContext db, IPostsDb posts, IHubContext<PostHub> hub)
{
    public Task Show() => hub.Clients.All.SendAsync("post", db.Find<Post>(1L), posts);
}
