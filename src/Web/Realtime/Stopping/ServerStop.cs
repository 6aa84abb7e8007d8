using System.Security.Cryptography;
using Hubbub.Domain.Common;
using Hubbub.Web.Common;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.SignalR;

namespace Hubbub.Web.Realtime.Stopping;

/// <summary>
/// How the server stops: it is not ready any more and begins nothing new, tells every connection, finishes what it has
/// begun, and closes the connections properly. Only then the host stops; left alone, SignalR would tear sockets down at once,
/// and calls that are under way with them.
/// </summary>
public sealed partial class ServerStop(
    Connections connections, IHubContext<SocialHub> hub, TransportTokens tokens, ILogger<ServerStop> logger) : IHostedLifecycleService
{
    public static readonly Error Stopping = new(
        "server_stopping", "The server stops; try again when it is back.", ErrorKind.Unavailable);

    private static readonly TimeSpan MostFinishing = TimeSpan.FromSeconds(10);

    // A little more than a client has to answer a close.
    private static readonly TimeSpan MostClosing = TimeSpan.FromSeconds(6);

    // An answer is written just after its call has ended.
    private static readonly TimeSpan Answering = TimeSpan.FromMilliseconds(100);

    // Clients that come back at once, all of them, meet a server that has just started.
    private const int LeastSpread = 5;
    private const int ConnectionsPerSecond = 200;

    private readonly Lock _lock = new();
    private readonly UnderWay _calls = new();
    private readonly UnderWay _transports = new();
    private readonly TaskCompletionSource _hurry = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? _drained;
    private int _spread = LeastSpread;
    private volatile bool _isStopping;

    public bool IsStopping => _isStopping;

    /// <summary>In front of everything: nothing new is begun when the server stops, but health can still be asked for.</summary>
    public Task Apply(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path;
        return path.StartsWithSegments("/health", StringComparison.Ordinal) || path == Metrics.Path ? next(http)
            : !SocialHub.IsAskedFor(http) ? Count(_calls, http, next)
            // The transports of a connection that is there go on, for its last events and answers.
            : _isStopping && !tokens.IsBound(http) ? Problems.Write(http, Refusal())
            : Count(_transports, http, next, isOpen: true);
    }

    /// <summary>False when the server stops; else <see cref="EndCall"/> follows.</summary>
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

    /// <summary>A refusal of what would be new, with a pause of its own.</summary>
    public Error Refusal() => Stopping with { RetryAfterSeconds = Pause() };

    /// <summary>Tells a connection that came while the server began to stop, and closes it.</summary>
    public async Task TurnAway(HubCallerContext caller)
    {
        await Tell(caller);
        Close(caller);
    }

    /// <summary>Completes when everything is told, finished and closed, or takes too long. Again: the same task.</summary>
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

    /// <summary>What is under way is not waited for any more.</summary>
    public void Hurry() => _hurry.TrySetResult();

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Whoever stops the host without a signal.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        Task done = Task.WhenAny(Drain(), _hurry.Task);
        await done.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task DrainNow()
    {
        // Whoever asks holds the lock.
        await Task.Yield();
        LogStopping(connections.Count);
        foreach (var connection in connections.All)
        {
            // Not awaited: who does not read is closed all the same.
            _ = Tell(connection.Context);
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

    private Task Tell(HubCallerContext caller) =>
        hub.Clients.Client(caller.ConnectionId).SendAsync("server_stopping", new ServerStoppingEvent(Pause()));

    // Not by aborting it: SignalR would tell the client not to come back.
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

    private async Task Count(UnderWay counted, HttpContext http, RequestDelegate next, bool isOpen = false)
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

    // By the real clock, whatever the time of the application is: operators wait.
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

    [LoggerMessage(1, LogLevel.Information, "The server stops: {Connections} connections are told")]
    private partial void LogStopping(int connections);

    [LoggerMessage(2, LogLevel.Warning, "The server stops, though some calls are not finished")]
    private partial void LogUnfinished();

    [LoggerMessage(3, LogLevel.Warning, "The server stops, though {Connections} connections are not closed")]
    private partial void LogOpen(int connections);
}

/// <summary>
/// The <c>server_stopping</c> event: the connection is closed in a moment; come back after so many seconds, which differ from
/// client to client.
/// </summary>
public sealed record ServerStoppingEvent(int RetryAfterSeconds);
