using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Hubbub.Application.Media;
using Hubbub.Web.Demo;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;

namespace Hubbub.Web.App;

/// <summary>
/// The web app: its files, and its one page, which is the answer at every address that a person can open in it. Any
/// other address stays a 404, so that a missing file is never answered with a page.
/// </summary>
internal static partial class WebApp
{
    /// <summary>
    /// The first segments of the app's addresses; <c>wwwroot/app/routes.js</c> has the pages behind them.
    /// </summary>
    public static readonly IReadOnlyList<string> Sections =
    [
        "admin", "explore", "invite", "login", "messages", "notifications", "post", "requests", "reset", "saved",
        "scheduled", "search", "settings", "signup", "tags",
    ];

    private const string Name = "Hubbub.Web";

    private const string Html = "text/html; charset=utf-8";

    private const string Reload = "ReloadStaticAssetsAtRuntime";

    /// <summary>
    /// Finds the files of the app beside the program: as published, or where the build noted that they are. The host
    /// looks for those of the program that was started, which tests are not.
    /// </summary>
    public static void UseWebApp(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseSetting(
            WebHostDefaults.StaticWebAssetsKey, BesideTheProgram($"{Name}.staticwebassets.runtime.json"));
        builder.WebHost.UseStaticWebAssets();
        // In Development it would add a route for every address, and so change what unknown ones answer.
        builder.WebHost.UseSetting(Reload, builder.Configuration[Reload] ?? "false");
    }

    public static void MapWebApp(this WebApplication app)
    {
        // A program that is published with this one inside has the server, and no app.
        var files = BesideTheProgram($"{Name}.staticwebassets.endpoints.json");
        if (File.Exists(files))
        {
            app.MapStaticAssets(files).AllowAnonymous().WithMetadata(new ServesApp(PolicyOf(app)));
        }

        foreach (var pattern in Sections.Select(s => $"/{s}/{{**rest}}").Append("/@{username}/{**rest}"))
        {
            app.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], Page).IsAppPage(app);
        }
    }

    /// <summary>Marks a route that answers the app's page, and is allowed what the app needs.</summary>
    public static void IsAppPage(this RouteHandlerBuilder route, WebApplication app) =>
        route.AllowAnonymous().ExcludeFromDescription().WithMetadata(new ServesApp(PolicyOf(app)));

    /// <summary>
    /// The app's page. It names the files of <c>bundle/</c>; where files are read anew at every request, their sources.
    /// That of a demo says that it is one, so that the log-in pages of other servers need not ask.
    /// </summary>
    public static IResult Page(IWebHostEnvironment environment, IConfiguration configuration)
    {
        var name = configuration.GetValue<bool>(Reload) ? "index.html" : "bundle/index.html";
        var page = environment.WebRootFileProvider.GetFileInfo(name);
        if (!page.Exists)
        {
            return Results.NotFound();
        }

        if (!DemoPeople.IsWanted(configuration))
        {
            return Results.Stream(page.CreateReadStream(), Html);
        }

        using var text = new StreamReader(page.CreateReadStream());
        return Results.Text(
            text.ReadToEnd().Replace("<title>", "<meta name=\"demo\"><title>", StringComparison.Ordinal), Html);
    }

    /// <summary>
    /// Scripts and styles of this server only, none of them inline but the import map, which is known by its hash; text
    /// becomes markup nowhere (Trusted Types).
    /// </summary>
    internal static string ContentSecurityPolicy(string page, string filesFrom)
    {
        var map = ImportMap().Match(page).Groups[1].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(map)));
        var files = filesFrom.Length == 0 ? string.Empty : $" {filesFrom}";
        return $"default-src 'none'; script-src 'self' 'sha256-{hash}'; style-src 'self'; img-src 'self' blob:{files}; "
            + $"media-src 'self' blob:{files}; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
            + "trusted-types hubbub";
    }

    private static string PolicyOf(WebApplication app)
    {
        var file = app.Environment.WebRootFileProvider.GetFileInfo("index.html");
        if (!file.Exists)
        {
            return "default-src 'none'; frame-ancestors 'none'";
        }

        using var page = new StreamReader(file.CreateReadStream());
        var files = app.Services.GetRequiredService<IOptions<MediaOptions>>().Value.UrlBase;
        return ContentSecurityPolicy(
            page.ReadToEnd(), files.Length == 0 ? files : new Uri(files).GetLeftPart(UriPartial.Authority));
    }

    private static string BesideTheProgram(string file) => Path.Combine(AppContext.BaseDirectory, file);

    [GeneratedRegex(
        "<script type=\"importmap\">(.*?)</script>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex ImportMap();
}

/// <summary>Marks the files and the page of the web app.</summary>
/// <param name="ContentSecurityPolicy">What they may do.</param>
internal sealed record ServesApp(string ContentSecurityPolicy)
{
    /// <summary>Null on all other routes.</summary>
    public static ServesApp? On(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<ServesApp>();

    /// <summary>A page, or the worker: what runs by itself. Not the scripts and styles that it loads.</summary>
    public static bool HasOwnPolicy(HttpContext http) =>
        http.Request.Path.Value is { } path
        && (path == "/sw.js" || path.EndsWith(".html", StringComparison.OrdinalIgnoreCase));

    /// <summary>Files have their own ETag; the page names them, so it is asked for each time.</summary>
    public static bool IsFile(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
}
