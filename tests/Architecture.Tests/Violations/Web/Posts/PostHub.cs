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

    [HubMethodName("deep")]
    public Task Deep(DeepRequest request) => Clients.All.SendAsync("deep", request);

    [HubMethodName("any_shape")]
    public Task AnyShape(AnyShapeRequest request) => Clients.All.SendAsync("any_shape", request);
}

public sealed record HiddenRequest(UserId Actor, IReadOnlyList<HiddenPart> Parts);

public sealed record HiddenPart(IReadOnlyDictionary<string, string> More);

public sealed record DeepRequest(IReadOnlyList<DeepPart[]> Parts);

public sealed record DeepPart(string Name, Dictionary<string, object> More);

public sealed record AnyShapeRequest(string Name, dynamic More);

public sealed class PostEndpoint(
    AppDbContext db, IPostsDb posts, IPostsStatements statements, IHubContext<PostHub> hub)
{
    public Task Show() => hub.Clients.All.SendAsync("post", db.Find<Post>(1L), posts, statements);
}
