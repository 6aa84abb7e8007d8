using System.Collections.Concurrent;
using Hubbub.Domain.Common;
using Hubbub.Web.Common;
using Hubbub.Web.Realtime.Hubs;
using Microsoft.AspNetCore.SignalR;

namespace Hubbub.Web.Realtime.Connections;

/// <summary>
/// The owners of connection tokens in URLs. SignalR itself accepts polls and posts from anyone who knows the token, and
/// URLs get into logs; here a token works for its owner only.
/// </summary>
public sealed class TransportTokens
{
    private const string Parameter = "id";

    private readonly ConcurrentDictionary<string, UserId> _owners = new();

    public void Bind(HubCallerContext caller)
    {
        if (TokenOf(caller.GetHttpContext()!) is { } token)
        {
            _owners[token] = caller.User!.Id();
            caller.Items[Parameter] = token;
        }
    }

    public void Release(HubCallerContext caller)
    {
        if (caller.Items.TryGetValue(Parameter, out var token))
        {
            _owners.TryRemove((string)token!, out _);
        }
    }

    /// <summary>Whether the request belongs to an existing connection.</summary>
    public bool IsBound(HttpContext http) => TokenOf(http) is { } token && _owners.ContainsKey(token);

    public Task RefuseOthers(HttpContext http, RequestDelegate next) =>
        SocialHub.IsAskedFor(http)
        && TokenOf(http) is { } token && _owners.TryGetValue(token, out var owner) && owner != http.User.Id()
            ? Problems.Write(http, RequestErrors.NotFound)
            : next(http);

    private static string? TokenOf(HttpContext http) =>
        http.Request.Query[Parameter] is [{ Length: > 0 } token] ? token : null;
}
