using System.Collections.Frozen;
using System.Diagnostics.Metrics;

namespace Hubbub.SocketIo.Engine;

/// <summary>Counters of all Engine.IO sessions of the process, in the meter <see cref="Name"/>.</summary>
public static class EngineMetrics
{
    public const string Name = "Hubbub.SocketIo";

    private static readonly Meter Meter = new(Name);

    private static readonly UpDownCounter<int> Sessions = Meter.CreateUpDownCounter<int>(
        "hubbub.socketio.sessions", "{session}", "Open sessions.");

    private static readonly Counter<long> Ends = Meter.CreateCounter<long>(
        "hubbub.socketio.ends", "{session}", "Ended sessions, by reason.");

    private static readonly Counter<long> Received = Meter.CreateCounter<long>(
        "hubbub.socketio.received", "{packet}", "Packets of clients, by transport.");

    private static readonly Counter<long> Sent = Meter.CreateCounter<long>(
        "hubbub.socketio.sent", "{packet}", "Packets to clients, by transport.");

    private static readonly Counter<long> Upgrades = Meter.CreateCounter<long>(
        "hubbub.socketio.upgrades", "{upgrade}", "WebSockets opened beside polling, by whether the session moved.");

    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>(
        "hubbub.socketio.refusals", "{request}", "Requests refused by the protocol, by its code.");

    private static readonly FrozenDictionary<EngineEnd, KeyValuePair<string, object?>> EndTags =
        Enum.GetValues<EngineEnd>().ToFrozenDictionary(
            end => end, end => new KeyValuePair<string, object?>("reason", end.ToString()));

    private static readonly KeyValuePair<string, object?> Polling = new("transport", "polling");
    private static readonly KeyValuePair<string, object?> WebSocket = new("transport", "websocket");

    internal static void Opened() => Sessions.Add(1);

    internal static void Ended(EngineEnd end)
    {
        Sessions.Add(-1);
        Ends.Add(1, EndTags[end]);
    }

    internal static void CountReceived(EngineTransport transport) => Received.Add(1, Tag(transport));

    internal static void CountSent(EngineTransport transport, int packets) => Sent.Add(packets, Tag(transport));

    internal static void CountUpgrade(bool done) => Upgrades.Add(1, new KeyValuePair<string, object?>("done", done));

    internal static void CountRefusal(int code) => Refusals.Add(1, new KeyValuePair<string, object?>("code", code));

    private static KeyValuePair<string, object?> Tag(EngineTransport transport) =>
        transport is EngineTransport.Polling ? Polling : WebSocket;
}

/// <summary>How a session's packets travel.</summary>
public enum EngineTransport
{
    Polling,
    WebSocket,
}
