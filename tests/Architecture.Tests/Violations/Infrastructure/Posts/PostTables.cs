using Hubbub.Architecture.Tests.Violations.Web.Posts;
using Hubbub.Infrastructure.Sync.Events;
using Microsoft.AspNetCore.Http;

namespace Hubbub.Architecture.Tests.Violations.Infrastructure.Posts;

public sealed class PostTables
{
    public static void Push(IPushTransport transport) => transport.CloseSessions([]);
}

public sealed class PostPage
{
    public static bool Shows(HttpContext http) => http.Items.ContainsKey(typeof(PostHub));
}
