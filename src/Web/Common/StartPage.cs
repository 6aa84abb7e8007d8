using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Hubbub.Web.App;
using Hubbub.Web.Demo;
using Hubbub.Web.Description;
using Hubbub.Web.Operations;
using Hubbub.Web.Realtime.Hubs;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Net.Http.Headers;

namespace Hubbub.Web.Common;

/// <summary>
/// What this server is, its status, and links. HTML at <c>/about</c>; text or JSON also at <c>/</c>, for clients that
/// prefer it to the web app. No scripts, and only inline style.
/// </summary>
internal static class StartPage
{
    public const string Path = "/about";

    private const string What = "A real-time social backend: accounts, posts, messages and notifications over REST and "
        + "SignalR.";

    private const string Style = """
        :root{color-scheme:light dark;--ink:#1b1d28;--soft:#5c6075;--page:#f4f5fb;--card:#fff;--line:#e2e4f0;--accent:#4f46e5;--good:#15803d;--poor:#b45309}
        @media(prefers-color-scheme:dark){:root{--ink:#eceef8;--soft:#a3a8bf;--page:#12131b;--card:#1b1d28;--line:#2e3142;--accent:#a5a0ff;--good:#4ade80;--poor:#fbbf24}}
        *{box-sizing:border-box}
        body{margin:0;min-height:100vh;padding:clamp(16px,6vh,64px) 16px;background:var(--page);color:var(--ink);font:16px/1.55 system-ui,sans-serif}
        main{max-width:680px;margin:0 auto;padding:clamp(20px,5vw,44px);background:var(--card);border:1px solid var(--line);border-radius:20px}
        header{display:flex;align-items:center;gap:14px}
        svg{flex:none}
        h1{margin:0;font-size:28px;line-height:1.2;letter-spacing:-.02em}
        small{margin-left:8px;color:var(--soft);font-size:15px;font-weight:400;letter-spacing:0}
        p{margin:14px 0}
        .state{display:flex;align-items:center;gap:9px;font-weight:600;color:var(--good)}
        .state.poor{color:var(--poor)}
        .state::before{content:"";width:10px;height:10px;border-radius:50%;background:currentColor}
        h2{margin:28px 0 4px;font-size:13px;font-weight:600;color:var(--soft)}
        dl{margin:0}
        div{display:flex;flex-wrap:wrap;gap:0 16px;padding:10px 0;border-top:1px solid var(--line)}
        dt{flex:0 0 232px;min-width:0}
        dd{flex:1 1 240px;margin:0;color:var(--soft)}
        a{color:var(--accent);text-underline-offset:3px}
        dt,code{font:14px/1.75 ui-monospace,monospace;overflow-wrap:anywhere}
        code{color:var(--ink)}
        """;

    private const string Icon = """
        <svg xmlns="http://www.w3.org/2000/svg" width="44" height="44" viewBox="0 0 44 44" aria-hidden="true"><rect width="44" height="44" rx="12" fill="#4f46e5"/><path d="M9 12h18a4 4 0 0 1 4 4v6a4 4 0 0 1-4 4H17l-6 5v-5H9z" fill="#fff"/><path d="M33 20h2v16l-5-5H20l3-3h6a4 4 0 0 0 4-4z" fill="#c7c4ff"/></svg>
        """;

    /// <summary>Allows the page's style by its hash, its icon, and nothing else.</summary>
    public static readonly string ContentSecurityPolicy =
        $"default-src 'none'; style-src "
            + $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The documents, in page order; the protocol page links to further ones.</summary>
    private static readonly Link[] Documents =
    [
        new("/README.md", "getting started, and a first conversation"),
        new("/docs/protocol.md", "the contract with clients: delivery, hub, events, REST, errors, limits"),
        new("/docs/configuration.md", "every setting"),
        new("/docs/operations.md", "running it in production"),
        new("/docs/examples/client.mjs", "an example client that resumes, for Node 20"),
    ];

    /// <summary>Every served document, by path. They are embedded, so that they describe this version.</summary>
    private static readonly HashSet<string> Embedded = typeof(StartPage).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static void MapStartPage(this WebApplication app)
    {
        string[] verbs = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods(Path, verbs, (HttpContext http, Readiness readiness) => Answer(http, readiness, app))
            .AllowAnonymous()
            .ExcludeFromDescription();
        app.MapMethods("/", verbs, (HttpContext http, Readiness readiness) =>
        {
            http.Response.Headers.Vary = HeaderNames.Accept;
            return Preferred(http.Request) is "application/json" or "text/plain"
                ? Answer(http, readiness, app)
                : Task.FromResult(WebApp.Page(app.Environment, app.Configuration));
        }).IsAppPage(app);
        if (OpenApi.IsServed(app))
        {
            app.MapGet("/README.md", () => Document("/README.md")).AllowAnonymous().ExcludeFromDescription();
            app.MapGet("/docs/{**page}", (string? page) => Document($"/docs/{page}"))
                .AllowAnonymous()
                .ExcludeFromDescription();
        }
    }

    private static async Task<IResult> Answer(HttpContext http, Readiness readiness, WebApplication app)
    {
        var isReady = await readiness.Status() == HealthStatus.Healthy;
        Section[] sections = [.. Sections(app)];
        http.Response.Headers.Vary = HeaderNames.Accept;
        return Preferred(http.Request) switch
        {
            "application/json" => Results.Json(new
            {
                Name = "Hubbub",
                Server.Version,
                Status = isReady ? "ready" : "not_ready",
                Links = sections.SelectMany(s => s.Links).Where(l => l.IsPage).Select(l => l.Path),
            }),
            "text/plain" => Results.Text(TextOf(isReady, sections), "text/plain; charset=utf-8"),
            _ => Results.Text(HtmlOf(isReady, sections), "text/html; charset=utf-8"),
        };
    }

    private static IResult Document(string path) => Embedded.TryGetValue(path, out var name)
        ? Results.Stream(typeof(StartPage).Assembly.GetManifestResourceStream(name)!, "text/plain; charset=utf-8")
        : Results.NotFound();

    private static string? Preferred(HttpRequest request) => request.GetTypedHeaders().Accept
        .OrderByDescending(a => a.Quality ?? 1).Select(a => a.MediaType.ToString().ToLowerInvariant())
        .FirstOrDefault(type => type is "text/html" or "text/plain" or "application/json");

    private static IEnumerable<Section> Sections(WebApplication app)
    {
        var isDescribed = OpenApi.IsServed(app);
        if (isDescribed)
        {
            yield return new("API",
            [
                new("/scalar", "try out every request"),
                new("/openapi/v1.json", "the REST API as OpenAPI 3.1"),
                new("/asyncapi.json", "the hub's methods and events as AsyncAPI 3"),
            ]);
            yield return new("Documents", Documents);
        }

        yield return new("Server",
        [
            new("/", "the web app"),
            new("/health", "status and version"),
            new(SocialHub.Path, "the SignalR hub", IsPage: false),
            .. isDescribed
                ? Array.Empty<Link>()
                : [new("OpenApi__Enabled=true", "describes the API here", IsPage: false)],
        ]);
        if (DemoPeople.IsWanted(app.Configuration))
        {
            yield return new("Demo", [new("POST /api/v1/auth/login", "the people's log-ins are in", IsPage: false)
            {
                File = $"{DemoPeople.LoginsFile} in the data directory",
            }]);
        }
    }

    private static string State(bool isReady) =>
        isReady ? "The server is running." : "The server is running but not ready: see /health/ready and the log.";

    private static string TextOf(bool isReady, Section[] sections) =>
        $"Hubbub {Server.Version}\n{What}\n{State(isReady)}\n"
        + string.Concat(
            sections.Select(
                s => $"\n{s.Title}\n"
                    + string.Concat(s.Links.Select(l => $"  {l.Path,-28}{l.What} {l.File}".TrimEnd() + "\n"))));

    private static string HtmlOf(bool isReady, Section[] sections) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Hubbub {Server.Version}</title>
        <link rel="icon" href="data:image/svg+xml,{Uri.EscapeDataString(Icon)}">
        <style>{Style}</style>
        </head>
        <body>
        <main>
        <header>{Icon}<h1>Hubbub<small>{Server.Version}</small></h1></header>
        <p class="state{(isReady ? string.Empty : " poor")}">{Encoded(State(isReady))}</p>
        <p>{Encoded(What)}</p>
        {string.Concat(sections.Select(HtmlOf))}</main>
        </body>
        </html>

        """;

    private static string HtmlOf(Section section) =>
        $"<h2>{Encoded(section.Title)}</h2>\n<dl>\n{string.Concat(section.Links.Select(HtmlOf))}</dl>\n";

    private static string HtmlOf(Link link)
    {
        var path = Encoded(link.Path);
        var file = link.File is null ? string.Empty : $" <code>{Encoded(link.File)}</code>";
        var term = link.IsPage ? $"<a href=\"{path}\">{path}</a>" : path;
        return $"<div><dt>{term}</dt><dd>{Encoded(link.What)}{file}</dd></div>\n";
    }

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);

    private sealed record Section(string Title, Link[] Links);

    private sealed record Link(string Path, string What, bool IsPage = true)
    {
        public string? File { get; init; }
    }
}
