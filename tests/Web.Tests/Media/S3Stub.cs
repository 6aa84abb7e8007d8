using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Hubbub.Web.Tests.Media;

/// <summary>How the store misbehaves.</summary>
public enum S3Fault
{
    None,
    StoresNothing,
    StoresHalf,
    StoresOtherBytes,
    KeepsWhatItHad,
    AnswersPutsWithAnErrorDocument,
    RedirectsElsewhere,
    SendsEndlessHeaders,
    NeverAnswers,
    SendsHalf,
    SendsMore,
    SendsOtherBytes,
    SendsAnErrorDocument,
    IgnoresRanges,
    StallsInTheMiddle,
    HasForgotten,
}

/// <summary>A stub of the few S3 calls that the server makes, on a free loopback port.</summary>
internal sealed class S3Stub : IAsyncDisposable
{
    private readonly WebApplication _app;

    private S3Stub(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public ConcurrentDictionary<string, byte[]> Objects { get; } = new();

    /// <summary>The number of requests signed with another key than the test's.</summary>
    public int Unsigned { get; private set; }

    public bool IsDown { get; set; }

    public S3Fault Lie { get; set; }

    /// <summary>The target of redirects.</summary>
    public string Elsewhere { get; set; } = string.Empty;

    public int Requests { get; private set; }

    private ConcurrentDictionary<string, string> Hashes { get; } = new();

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

    /// <summary>Replaces stored files by other bytes of the same length, as if those had been stored.</summary>
    public void Forge(Func<string, bool> keys)
    {
        foreach (var key in Objects.Keys.Where(keys))
        {
            var forged = Flipped(Objects[key]);
            (Objects[key], Hashes[key]) = (
                forged, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(forged)));
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Answer(HttpContext http)
    {
        if (!http.Request.Headers.Authorization
            .ToString()
            .StartsWith("AWS4-HMAC-SHA256 Credential=the-key/", StringComparison.Ordinal))
        {
            Unsigned++;
        }

        Requests++;
        var key = http.Request.Path.Value!;
        if (IsDown)
        {
            http.Response.StatusCode = 500;
            return;
        }

        switch (Lie)
        {
            case S3Fault.RedirectsElsewhere:
                http.Response.StatusCode = 307;
                http.Response.Headers.Location = Elsewhere + http.Request.Path;
                return;
            case S3Fault.SendsEndlessHeaders:
                http.Response.Headers["x-long"] = new string('x', 1_000_000);
                return;
            case S3Fault.NeverAnswers:
                await Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted).ConfigureAwait(
                    ConfigureAwaitOptions.SuppressThrowing);
                return;
        }

        switch (http.Request.Method)
        {
            case "PUT":
                using (var body = new MemoryStream())
                {
                    await http.Request.Body.CopyToAsync(body);
                    Store(key, body.ToArray(), http.Request.Headers["x-amz-meta-sha256"].ToString());
                }

                if (Lie == S3Fault.AnswersPutsWithAnErrorDocument)
                {
                    await http.Response.WriteAsync("<Error><Code>InternalError</Code></Error>");
                    return;
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
        if (!Objects.TryGetValue(key, out var bytes) || Lie == S3Fault.HasForgotten)
        {
            http.Response.StatusCode = 404;
            return;
        }

        var range = http.Request.Headers.Range.ToString();
        var from = range.Length == 0
            ? 0
            : int.Parse(range["bytes=".Length..].TrimEnd('-'), System.Globalization.CultureInfo.InvariantCulture);
        http.Response.StatusCode = range.Length == 0 ? 200 : 206;
        // Opaque, as with other vendors.
        http.Response.Headers.ETag = "\"tag\"";
        http.Response.Headers["x-amz-meta-sha256"] = Hashes[key];
        http.Response.ContentLength = bytes.Length - from;
        if (http.Request.Method == "GET")
        {
            await Send(http, bytes, from);
        }
    }

    private void Store(string key, byte[] bytes, string hash)
    {
        if (Lie is S3Fault.StoresNothing or S3Fault.AnswersPutsWithAnErrorDocument
            || (Lie == S3Fault.KeepsWhatItHad && Objects.ContainsKey(key)))
        {
            return;
        }

        (Objects[key], Hashes[key]) = Lie switch
        {
            S3Fault.StoresHalf => (bytes[..(bytes.Length / 2)], hash),
            S3Fault.StoresOtherBytes => (Flipped(bytes), hash),
            _ => (bytes, hash),
        };
    }

    private async Task Send(HttpContext http, byte[] bytes, int from)
    {
        var response = http.Response;
        switch (Lie)
        {
            case S3Fault.SendsHalf:
                await response.Body.WriteAsync(bytes.AsMemory(from, (bytes.Length - from) / 2));
                http.Abort();
                return;
            case S3Fault.SendsMore:
                response.ContentLength = null;
                await response.Body.WriteAsync(bytes.AsMemory(from));
                await response.Body.WriteAsync(new byte[100_000]);
                return;
            case S3Fault.SendsOtherBytes:
                await response.Body.WriteAsync(Flipped(bytes).AsMemory(from));
                return;
            case S3Fault.SendsAnErrorDocument:
                response.StatusCode = 200;
                response.ContentLength = null;
                await response.WriteAsync("<Error><Code>InternalError</Code></Error>");
                return;
            case S3Fault.IgnoresRanges:
                response.StatusCode = 200;
                response.ContentLength = bytes.Length;
                await response.Body.WriteAsync(bytes);
                return;
            case S3Fault.StallsInTheMiddle:
                await response.Body.WriteAsync(bytes.AsMemory(from, (bytes.Length - from) / 2));
                await response.Body.FlushAsync();
                await Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted).ConfigureAwait(
                    ConfigureAwaitOptions.SuppressThrowing);
                return;
            default:
                await response.Body.WriteAsync(bytes.AsMemory(from));
                return;
        }
    }

    private static byte[] Flipped(byte[] bytes) => [.. bytes[..^1], (byte)~bytes[^1]];
}
