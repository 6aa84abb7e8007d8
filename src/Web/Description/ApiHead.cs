using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Hubbub.Web.Description;

/// <summary>What the document says of the API as a whole.</summary>
internal static class ApiHead
{
    public const string Bearer = "bearer";

    /// <summary>Tags, with what is under them.</summary>
    public static readonly IReadOnlyDictionary<string, string> Tags = new Dictionary<string, string>
    {
        ["Accounts"] = "Registration, sessions, passwords, and the life of an account.",
        ["Feeds"] = "What a person is shown, and why.",
        ["Graph"] = "Follows, friendships, blocks and mutes.",
        ["Media"] = "Files, whole and in parts.",
        ["Messaging"] = "Messages and conversations.",
        ["Notifications"] = "What happened that concerns a person, and announcements.",
        ["Posts"] = "Posts, comments, reactions, circles, drafts, saved posts, tags and search.",
        ["Presence"] = "Who is online, and who is typing.",
        ["Profiles"] = "What people show of themselves.",
        ["Stories"] = "Posts that end after a day, and who viewed them.",
        ["Sync"] = "What a client missed while it was away.",
    };

    public static Task Complete(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Hubbub",
            Version = Server.Version,
            Description = "A real-time social backend. `/asyncapi.json` describes its hub: the methods and the events.",
            Contact = new OpenApiContact { Name = "Whoever runs this server" },
            License = new OpenApiLicense { Name = "All rights reserved", Identifier = "LicenseRef-All-Rights-Reserved" },
        };
        document.Servers = [new OpenApiServer { Url = "/", Description = "The server that answers this document." }];
        document.Tags = Tags.Select(m => new OpenApiTag { Name = m.Key, Description = m.Value }).ToHashSet();
        document.AddComponent<IOpenApiSecurityScheme>(
            Bearer, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" });
        ApiAnswers.Declare(document);
        return Task.CompletedTask;
    }
}
