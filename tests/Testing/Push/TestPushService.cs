using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Hubbub.Testing.Push;

/// <summary>
/// A push service on a free loopback port. It accepts every message, or answers as a test says, once for each call of
/// <c>Next</c>.
/// </summary>
public sealed class TestPushService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _next = new();
    private readonly Channel<PushedMessage> _received = Channel.CreateUnbounded<PushedMessage>();
    private readonly ConcurrentQueue<PushedMessage> _all = new();

    private TestPushService(WebApplication app) => _app = app;

    public string Origin => _app.Urls.First();

    /// <summary>Everything that was received so far.</summary>
    public IReadOnlyList<PushedMessage> All => [.. _all];

    public static async Task<TestPushService> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var service = new TestPushService(builder.Build());
        service._app.Run(service.Answer);
        await service._app.StartAsync();
        return service;
    }

    public string Endpoint(string device) => $"{Origin}/send/{device}";

    /// <summary>How the next message is answered.</summary>
    public void Next(Func<HttpContext, Task> answer) => _next.Enqueue(answer);

    public void Next(int status, string? retryAfter = null) => Next(http =>
    {
        http.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            http.Response.Headers.RetryAfter = retryAfter;
        }

        return Task.CompletedTask;
    });

    /// <summary>Waits for the next message.</summary>
    public async Task<PushedMessage> Receive()
    {
        using var limit = new CancellationTokenSource(TestClient.Limit);
        return await _received.Reader.ReadAsync(limit.Token);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Answer(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var message = new PushedMessage(
            http.Request.Path, http.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString()), body.ToArray());
        _all.Enqueue(message);
        await _received.Writer.WriteAsync(message);
        if (_next.TryDequeue(out var answer))
        {
            await answer(http);
        }
        else
        {
            http.Response.StatusCode = StatusCodes.Status201Created;
        }
    }
}
