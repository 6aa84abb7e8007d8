using System.Security.Cryptography;
using Hubbub.Domain.Common;
using Hubbub.Web.Common;
using Hubbub.Web.Realtime.Connections;
using Hubbub.Web.Realtime.Hubs;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.SignalR;

namespace Hubbub.Web.Realtime.Stopping;

/// <summary>
/// Stops the server gracefully: it reports not ready, refuses new work, notifies every connection, finishes work in
/// progress, and closes the connections properly. Only then does the host stop; otherwise SignalR would abort sockets
/// at once, along with calls in progress.
/// </summary>
public sealed partial class ServerStop(
    ConnectionRegistry connections, IHubContext<SocialHub> hub, TransportTokens tokens, ILogger<ServerStop> logger)
    : IHostedLifecycleService
{
    public static readonly Error Stopping = new(
        "server_stopping", "The server is stopping; try again when it is back.", ErrorKind.Unavailable);

    private static readonly TimeSpan MostFinishing = TimeSpan.FromSeconds(10);

    // Slightly more than the time that a client has to answer a close.
    private static readonly TimeSpan MostClosing = TimeSpan.FromSeconds(6);

    // A reply is written just after its call has ended.
    private static readonly TimeSpan Answering = TimeSpan.FromMilliseconds(100);

    // Spread reconnects: otherwise all clients would return at once to a server that has just started.
    private const int LeastSpread = 5;
    private const int ConnectionsPerSecond = 200;

    private readonly Lock _lock = new();
    private readonly RequestsInProgress _calls = new();
    private readonly RequestsInProgress _transports = new();
    private readonly TaskCompletionSource _stopWaiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? _drained;
    private int _spread = LeastSpread;
    private volatile bool _isStopping;

    public bool IsStopping => _isStopping;

    /// <summary>
    /// The first middleware: refuses new work while the server stops, except health and metrics requests.
    /// </summary>
    public Task Apply(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path;
        return path.StartsWithSegments("/health", StringComparison.Ordinal) || path == Metrics.Path ? next(http)
            : !SocialHub.IsAskedFor(http) ? Count(_calls, http, next)
            // Requests of existing connections continue, for their last events and replies.
            : _isStopping && !tokens.IsBound(http) ? Problems.Write(http, Refusal())
            : Count(_transports, http, next, isOpen: true);
    }

    /// <summary>False if the server is stopping; otherwise the caller must call <see cref="EndCall"/>.</summary>
    public bool TryBeginCall()
    {
        _calls.Begin();
        if (_isStopping)
        {
            _calls.End();
            return false;
        }

        return true;
    }

    public void EndCall() => _calls.End();

    /// <summary>The error for new work, with a random retry delay.</summary>
    public Error Refusal() => Stopping with { RetryAfterSeconds = Pause() };

    /// <summary>Notifies and closes a connection that arrived while the server began to stop.</summary>
    public async Task TurnAway(HubCallerContext caller)
    {
        await SendStopping(caller);
        Close(caller);
    }

    /// <summary>
    /// Completes when everything is notified, finished and closed, or times out. Repeated calls share a task.
    /// </summary>
    public Task Drain()
    {
        lock (_lock)
        {
            if (_drained is null)
            {
                _spread = LeastSpread + (connections.Count / ConnectionsPerSecond);
                _isStopping = true;
                _drained = DrainNow();
            }

            return _drained;
        }
    }

    /// <summary>Stops waiting for work in progress.</summary>
    public void StopWaiting() => _stopWaiting.TrySetResult();

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Drains if the host is stopped without a signal.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        Task done = Task.WhenAny(Drain(), _stopWaiting.Task);
        await done.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task DrainNow()
    {
        // The caller holds the lock.
        await Task.Yield();
        LogStopping(connections.Count);
        foreach (var connection in connections.All)
        {
            // Not awaited: a client that does not read is closed anyway.
            _ = SendStopping(connection.Context);
        }

        var calls = _calls.None();
        if (!calls.IsCompleted)
        {
            if (!await IsDone(calls, MostFinishing))
            {
                LogUnfinished();
            }

            await Task.Delay(Answering, TimeProvider.System);
        }

        foreach (var connection in connections.All)
        {
            Close(connection.Context);
        }

        if (!await IsDone(_transports.None(), MostClosing))
        {
            LogOpen(connections.Count);
        }
    }

    private Task SendStopping(HubCallerContext caller) =>
        hub.Clients.Client(caller.ConnectionId).SendAsync("server_stopping", new ServerStoppingEvent(Pause()));

    // Do not abort: SignalR would tell the client not to reconnect.
    private static void Close(HubCallerContext caller)
    {
        if (caller.Features.Get<IConnectionLifetimeNotificationFeature>() is { } lifetime)
        {
            lifetime.RequestClose();
        }
        else
        {
            caller.Abort();
        }
    }

    private async Task Count(RequestsInProgress counted, HttpContext http, RequestDelegate next, bool isOpen = false)
    {
        counted.Begin();
        try
        {
            await (_isStopping && !isOpen ? Problems.Write(http, Refusal()) : next(http));
        }
        finally
        {
            counted.End();
        }
    }

    private int Pause() => RandomNumberGenerator.GetInt32(1, _spread + 1);

    // Uses the real clock, not the application's: operators wait in real time.
    private static async Task<bool> IsDone(Task task, TimeSpan most)
    {
        try
        {
            await task.WaitAsync(most, TimeProvider.System);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Information, "The server is stopping: notifying {Connections} connections")]
    private partial void LogStopping(int connections);

    [LoggerMessage(2, LogLevel.Warning, "The server stops although some calls have not finished")]
    private partial void LogUnfinished();

    [LoggerMessage(3, LogLevel.Warning, "The server stops although {Connections} connections have not closed")]
    private partial void LogOpen(int connections);
}

/// <summary>
/// The <c>server_stopping</c> event: the connection will close in a moment. Reconnect after this many seconds, which
/// differ between clients.
/// </summary>
public sealed record ServerStoppingEvent(int RetryAfterSeconds);
