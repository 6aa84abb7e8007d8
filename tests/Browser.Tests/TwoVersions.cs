using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Browser.Tests;

/// <summary>A server whose app can be that of the next version: other files, and none of the old ones.</summary>
public sealed partial class TwoVersions : Browsers
{
    public bool IsNext { get; set; }

    /// <summary>Files of the bundle that were asked for and are not there.</summary>
    public List<string> Missing { get; } = [];

    protected override void Configure(WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<IStartupFilter>(new Next(this));

    // The bundle's files are named by their contents, so those of another version have other names.
    private static string Turned(string text)
    {
        var files = Name().Replace(text, m => $"-{Backwards(m.Groups[1].Value)}.{m.Groups[2].Value}");
        return Version().Replace(files, m => $"{m.Groups[1].Value}{Backwards(m.Groups[2].Value)}\"");
    }

    private static string Backwards(string text) => new([.. text.Reverse()]);

    [GeneratedRegex("-([A-Z0-9]{8})\\.(js|css)")]
    private static partial Regex Name();

    [GeneratedRegex("(data-version=\"|\"version\": \")([0-9a-f]{12})\"")]
    private static partial Regex Version();

    private sealed class Next(TwoVersions versions) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (http, rest) =>
            {
                var path = http.Request.Path.Value!;
                var isPage = http.Request.Headers.Accept.ToString().StartsWith("text/html", StringComparison.Ordinal);
                var isOfBundle = path.StartsWith("/bundle/", StringComparison.Ordinal);
                if (!versions.IsNext || !(isPage || isOfBundle || path == "/"))
                {
                    await rest(http);
                    return;
                }

                await Answer(http, rest, path);
            });
            next(app);
        };

        private async Task Answer(HttpContext http, RequestDelegate rest, string path)
        {
            var (sent, answer) = (http.Response.Body, new MemoryStream());
            http.Request.Path = Turned(path);
            http.Request.Headers.Remove("Accept-Encoding");
            http.Request.Headers.Remove("If-None-Match");
            http.Request.Headers.Remove("If-Modified-Since");
            http.Response.Body = answer;
            try
            {
                await rest(http);
            }
            finally
            {
                http.Response.Body = sent;
            }

            if (http.Response.StatusCode == StatusCodes.Status404NotFound)
            {
                lock (versions.Missing)
                {
                    versions.Missing.Add(path);
                }
            }

            var text = Encoding.UTF8.GetBytes(Turned(Encoding.UTF8.GetString(answer.ToArray())));
            http.Response.ContentLength = text.Length;
            http.Response.Headers.Remove("ETag");
            await sent.WriteAsync(text);
        }
    }
}
