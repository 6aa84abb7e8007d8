using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Hubbub.Web.Description;

/// <summary>The document's description of the API as a whole.</summary>
internal static class ApiHead
{
    public const string Bearer = "bearer";

    /// <summary>Tags with their descriptions.</summary>
    public static readonly IReadOnlyDictionary<string, string> Tags = new Dictionary<string, string>
    {
        ["Accounts"] = "Registration, sessions, passwords, and the lifecycle of an account.",
        ["Administration"] = "The server's metrics and analytics, and people's accounts; only for administrators.",
        ["Feeds"] = "The posts that a person is shown, and why.",
        ["Graph"] = "Follows, friendships, blocks and mutes.",
        ["Media"] = "Files, whole and in parts.",
        ["Messaging"] = "Messages and conversations.",
        ["Notifications"] = "Events that concern a person, and announcements.",
        ["Posts"] = "Posts, comments, reactions, circles, drafts, saved posts, tags and search.",
        ["Presence"] = "Who is online, and who is typing.",
        ["Profiles"] = "What people show about themselves.",
        ["Stories"] = "Texts and images that expire after a day, and who viewed them.",
        ["Sync"] = "Events that a client missed while it was offline.",
    };

    public static Task Complete(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Hubbub",
            Version = Server.Version,
            Description = "A real-time social backend. `/asyncapi.json` describes its hub: the methods and the events.",
            Contact = new OpenApiContact { Name = "The operator of this server" },
            License = new OpenApiLicense
            {
                Name = "All rights reserved",
                Identifier = "LicenseRef-All-Rights-Reserved",
            },
        };
        document.Servers = [new OpenApiServer { Url = "/", Description = "The server that serves this document." }];
        document.Tags = Tags.Select(m => new OpenApiTag { Name = m.Key, Description = m.Value }).ToHashSet();
        document.AddComponent<IOpenApiSecurityScheme>(
            Bearer, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "JWT",
            });
        ApiAnswers.Declare(document);
        return Task.CompletedTask;
    }
}
