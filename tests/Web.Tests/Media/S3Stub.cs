using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Hubbub.Web.Tests.Media;

/// <summary>The few calls of S3 that the server makes, on a free port of the loopback.</summary>
internal sealed class S3Stub : IAsyncDisposable
{
    private readonly WebApplication _app;

    private S3Stub(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public ConcurrentDictionary<string, byte[]> Objects { get; } = new();

    /// <summary>Requests whose signature names another key than the test's.</summary>
    public int Unsigned { get; private set; }

    public bool IsDown { get; set; }

    public static async Task<S3Stub> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var stub = new S3Stub(app);
        app.Run(stub.Answer);
        await app.StartAsync();
        return stub;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Answer(HttpContext http)
    {
        if (!http.Request.Headers.Authorization.ToString().StartsWith("AWS4-HMAC-SHA256 Credential=the-key/", StringComparison.Ordinal))
        {
            Unsigned++;
        }

        var key = http.Request.Path.Value!;
        if (IsDown)
        {
            http.Response.StatusCode = 500;
            return;
        }

        switch (http.Request.Method)
        {
            case "PUT":
                using (var body = new MemoryStream())
                {
                    await http.Request.Body.CopyToAsync(body);
                    Objects[key] = body.ToArray();
                }

                http.Response.Headers.ETag = "\"tag\"";
                break;
            case "DELETE":
                Objects.TryRemove(key, out _);
                http.Response.StatusCode = 204;
                break;
            default:
                await Give(http, key);
                break;
        }
    }

    private async Task Give(HttpContext http, string key)
    {
        if (!Objects.TryGetValue(key, out var bytes))
        {
            http.Response.StatusCode = 404;
            return;
        }

        var range = http.Request.Headers.Range.ToString();
        var from = range.Length == 0
            ? 0
            : int.Parse(range["bytes=".Length..].TrimEnd('-'), System.Globalization.CultureInfo.InvariantCulture);
        http.Response.StatusCode = range.Length == 0 ? 200 : 206;
        // Opaque, as other makers' are.
        http.Response.Headers.ETag = "\"tag\"";
        http.Response.ContentLength = bytes.Length - from;
        if (http.Request.Method == "GET")
        {
            await http.Response.Body.WriteAsync(bytes.AsMemory(from));
        }
    }
}
