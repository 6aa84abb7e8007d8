using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Web.Realtime.Protocol;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;

namespace Hubbub.Web.Realtime.Connections;

/// <summary>
/// Limits everything that a connection sends: hub filters do not see pings, calls of unknown methods or incomplete
/// frames. Every connection gets its protocol here, with its own counters.
/// </summary>
internal sealed partial class FrameBudget : IHubProtocolResolver
{
    /// <summary>Sent as an <c>error</c> event before the connection is closed.</summary>
    public static readonly Error Exceeded = new(
        "too_many_frames",
        "This connection sent too much and is being closed; reconnect and send less.",
        ErrorKind.RateLimited)
    {
        RetryAfterSeconds = 10,
    };

    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, IHubProtocol> _protocols = new(StringComparer.OrdinalIgnoreCase);
    private readonly RateLimitOptions _options;
    private readonly TimeProvider _clock;
    private readonly RealtimeMetrics _metrics;
    private readonly ILogger<FrameBudget> _logger;
    private long _nextLine = long.MinValue;
    private int _cutSinceLine;

    public FrameBudget(
        IEnumerable<IHubProtocol> protocols,
        IOptions<RateLimitOptions> options,
        TimeProvider clock,
        RealtimeMetrics metrics,
        ILogger<FrameBudget> logger)
    {
        foreach (var protocol in protocols)
        {
            // The last protocol of each name wins.
            _protocols[protocol.Name] = protocol;
        }

        (_options, _clock, _metrics, _logger) = (options.Value, clock, metrics, logger);
    }

    public IReadOnlyList<IHubProtocol> AllProtocols => [.. _protocols.Values];

    public IHubProtocol? GetProtocol(string protocolName, IReadOnlyList<string>? supportedProtocols)
    {
        if (!_protocols.TryGetValue(protocolName, out var protocol)
            || supportedProtocols?.Contains(protocolName, StringComparer.OrdinalIgnoreCase) == false)
        {
            return null;
        }

        return _options.Enabled
            ? new MeteredProtocol(
                protocol,
                _clock,
                new(_options.Frames, _clock),
                new(_options.FrameBytes, _clock),
                new(_options.BadFrames, _clock))
            : protocol;
    }

    /// <summary>
    /// Records that a connection was cut. Such clients reconnect at once, so not every cut is logged.
    /// </summary>
    public void Cut(string spent, UserId user)
    {
        _metrics.Cut(spent);
        Interlocked.Increment(ref _cutSinceLine);
        var (now, next) = (_clock.GetTimestamp(), Volatile.Read(ref _nextLine));
        var after = now + (long)(BetweenLines.TotalSeconds * _clock.TimestampFrequency);
        if (now >= next && Interlocked.CompareExchange(ref _nextLine, after, next) == next)
        {
            LogCut(Interlocked.Exchange(ref _cutSinceLine, 0), user.Value, spent);
        }
    }

    [LoggerMessage(
        1, LogLevel.Warning, "{Count} connections sent too much and were cut, the last of user {UserId}: {Spent}")]
    private partial void LogCut(int count, long userId, string spent);
}
