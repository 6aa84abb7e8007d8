using Hubbub.Web.Common;
using Microsoft.AspNetCore.SignalR;

namespace Hubbub.Web.Realtime;

/// <summary>
/// Logs hub activity at Debug in the category <c>Hubbub.Realtime</c>: who, which method, the outcome and the duration.
/// Never message contents or tokens.
/// </summary>
internal sealed partial class RealtimeLog(ILoggerFactory loggers)
{
    public const string Category = "Hubbub.Realtime";

    private readonly ILogger _logger = loggers.CreateLogger(Category);

    public void Connected(HubCallerContext caller, TimeSpan took)
    {
        if (_logger.IsEnabled(LogLevel.Debug))
        {
            var outcome = caller.ConnectionAborted.IsCancellationRequested ? "closed" : "ok";
            LogConnected(caller.ConnectionId, caller.User!.Id().Value, outcome, took.TotalMilliseconds);
        }
    }

    public void Called(HubCallerContext caller, string method, string? error, TimeSpan took)
    {
        if (_logger.IsEnabled(LogLevel.Debug))
        {
            LogCalled(caller.ConnectionId, caller.User!.Id().Value, method, error ?? "ok", took.TotalMilliseconds);
        }
    }

    public void Disconnected(HubCallerContext caller, Exception? exception, TimeSpan after)
    {
        if (_logger.IsEnabled(LogLevel.Debug))
        {
            LogDisconnected(
                caller.ConnectionId, caller.User!.Id().Value, exception?.GetType().Name ?? "ok",
                after.TotalMilliseconds);
        }
    }

    [LoggerMessage(1, LogLevel.Debug, "connect {Connection} of {UserId}: {Outcome}, {Milliseconds:0.0} ms")]
    private partial void LogConnected(string connection, long userId, string outcome, double milliseconds);

    [LoggerMessage(2, LogLevel.Debug, "call {Connection} of {UserId} {Method}: {Outcome}, {Milliseconds:0.0} ms")]
    private partial void LogCalled(string connection, long userId, string method, string outcome, double milliseconds);

    [LoggerMessage(3, LogLevel.Debug, "disconnect {Connection} of {UserId}: {Outcome}, after {Milliseconds:0.0} ms")]
    private partial void LogDisconnected(string connection, long userId, string outcome, double milliseconds);
}
