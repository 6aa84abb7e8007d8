using System.Net.Mail;
using System.Text.Json.Nodes;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Infrastructure.Accounts;
using Hubbub.Web.Description;
using Hubbub.Web.Realtime.Hubs;

namespace Hubbub.Web.Realtime.Description;

/// <summary>The server's settings that the AsyncAPI document describes.</summary>
internal sealed record AsyncApiSettings
{
    public RateLimitOptions Limits { get; init; } = new();

    public RealtimeOptions Realtime { get; init; } = new();

    /// <summary>The URL from which the document was requested.</summary>
    public Uri Address { get; init; } = new("http://localhost:3000");

    /// <summary>The sender of the server's mail, with or without a display name.</summary>
    public string Email { get; init; } = new SmtpOptions().From;
}

/// <summary>The document's description of the hub as a whole.</summary>
internal static class AsyncApiHead
{
    public const string Channel = "#/channels/social";

    private const string OfConnections = "Connection";

    // Tags are modules here; feeds and stories belong to the module Posts.
    private static readonly SortedDictionary<string, string> Tags = new(
        ApiHead.Tags.Where(t => t.Key is not ("Feeds" or "Stories")).ToDictionary(), StringComparer.Ordinal)
    {
        [OfConnections] = "Events about the connection itself and its calls.",
        ["Posts"] = "Posts, comments, reactions, circles, drafts, saved posts, tags, stories and feeds.",
    };

    /// <summary>The module of a command or event; without one, the tag for connections.</summary>
    public static string TagOf(Type type) =>
        type.Namespace!.Split('.') is [_, "Application", var module, ..] ? module : OfConnections;

    public static JsonObject Around(
        JsonObject messages, JsonObject operations, JsonObject schemas, AsyncApiSettings settings) => new()
        {
            ["asyncapi"] = "3.0.0",
            ["id"] = "urn:hubbub:hub",
            ["info"] = Info(settings),
            ["defaultContentType"] = "application/json",
            ["servers"] = new JsonObject { ["this"] = ServerAt(settings.Address) },
            ["channels"] = new JsonObject
            {
                ["social"] = new JsonObject
                {
                    ["address"] = SocialHub.Path,
                    ["title"] = "The hub",
                    ["description"] = "A SignalR hub, with the JSON protocol or with MessagePack in the same shapes. "
                    + "Each method takes one object. "
                    + "A connection that sends more than its limits allow is closed.",
                    ["servers"] = new JsonArray(Reference("#/servers/this")),
                    ["messages"] = messages,
                    ["x-rate-limits"] = new JsonArray(
                        Limit(settings.Limits.Frames.Named("frames")),
                        Limit(settings.Limits.FrameBytes.Named("frame_bytes")),
                        Limit(settings.Limits.BadFrames.Named("bad_frames")),
                        Limit(settings.Limits.CostPerUser.Named("cost_milliseconds"))),
                    ["x-max-frame-bytes"] = settings.Realtime.MaxMessageBytes,
                    ["x-connections-per-user"] = settings.Realtime.ConnectionsPerUser,
                },
            },
            ["operations"] = operations,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas,
                ["securitySchemes"] = new JsonObject
                {
                    ["bearer"] = new JsonObject
                    {
                        ["type"] = "http",
                        ["scheme"] = "bearer",
                        ["bearerFormat"] = "JWT",
                        ["description"] = "The access token, in the header `Authorization`.",
                    },
                    ["query"] = new JsonObject
                    {
                        ["type"] = "httpApiKey",
                        ["in"] = "query",
                        ["name"] = "access_token",
                        ["description"] = "The same token in the URL: a browser's WebSocket cannot send headers.",
                    },
                },
            },
        };

    public static JsonObject Limit(RateLimit limit) => new()
    {
        ["name"] = limit.Name,
        ["permits"] = limit.Permits,
        ["windowSeconds"] = (int)limit.Window.TotalSeconds,
    };

    private static JsonObject Info(AsyncApiSettings settings) => new()
    {
        ["title"] = "Hubbub",
        ["version"] = Server.Version,
        ["description"] = "The hub of a real-time social backend: its methods, their replies, and its events. "
            + "`/openapi/v1.json` describes the REST API, which uses the same commands.",
        ["contact"] = new JsonObject
        {
            ["name"] = "The operator of this server",
            ["url"] = $"{settings.Address}",
            ["email"] = EmailOf(settings.Email),
        },
        ["license"] = new JsonObject { ["name"] = "All rights reserved" },
        ["tags"] = new JsonArray([.. Tags.Select(t => new JsonObject { ["name"] = t.Key, ["description"] = t.Value })]),
    };

    /// <summary>The format requires a domain with a dot; mail programs add this one to bare hosts.</summary>
    private static string EmailOf(string sender)
    {
        var address = new MailAddress(sender);
        return address.Host.Contains('.', StringComparison.Ordinal)
            ? address.Address
            : $"{address.Address}.localdomain";
    }

    private static JsonObject ServerAt(Uri address) => new()
    {
        ["host"] = address.Authority,
        ["protocol"] = address.Scheme == Uri.UriSchemeHttps ? "wss" : "ws",
        ["description"] = "The server that serves this document.",
        ["security"] = new JsonArray(
            Reference("#/components/securitySchemes/bearer"), Reference("#/components/securitySchemes/query")),
    };

    public static JsonObject Reference(string to) => new() { ["$ref"] = to };
}
